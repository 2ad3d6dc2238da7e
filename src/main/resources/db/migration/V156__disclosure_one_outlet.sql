-- An institution has one topic, and one subscription at a time that writes it: two would break its order and double its records.
create unique index disclosure_subscription_one_outlet on disclosure_subscription (institution_id)
  where kind = 'OUTLET' and ended_at is null;
