-- Where a subscription is delivered to (none: the institution reads its notices itself), and when it was stopped.
alter table disclosure_subscription
  add column url text,
  add column ended_at timestamptz;
