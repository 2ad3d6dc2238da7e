-- A grant may be for what another institution records; whether its reader has forgotten, once it has ended, is kept.
alter table disclosure_grant
  add column source_id uuid references institution,
  add column forgotten_at timestamptz;
create index disclosure_grant_source on disclosure_grant (source_id, about_id) where source_id is not null;

-- A subscription may be about one record only, be delivered to a topic, have a cap, and be paused.
alter table disclosure_subscription
  add column only_record uuid,
  add column kind text,
  add column cap_most int,
  add column cap_per text,
  add column paused_at timestamptz;
update disclosure_subscription set kind = case when url is null then 'PULL' else 'WEBHOOK' end;
alter table disclosure_subscription
  alter column kind set not null,
  add check ((kind = 'WEBHOOK') = (url is not null)),
  add check ((cap_most is null) = (cap_per is null));
-- However many an institution, or another, has stopped before: only those that live are read when a fact is told.
create index disclosure_subscription_living on disclosure_subscription (institution_id, id) where ended_at is null;
