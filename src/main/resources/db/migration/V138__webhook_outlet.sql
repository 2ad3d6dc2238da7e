-- A delivery knows whom it is of, by the receiver's own record, and by which agreement it crosses; when it arrived counts
-- for the cap. A test stands on no grant.
alter table webhook_delivery
  add column record uuid,
  add column agreement_id uuid references agreement,
  add column arrived_at timestamptz;
alter table webhook_delivery alter column grant_id drop not null;
alter table webhook_delivery add check ((fact = 'TEST') = (grant_id is null));
update webhook_delivery d set record = subscription_id;
update webhook_delivery d set record = coalesce(n.data->>'enrolment', n.data->>'registration')::uuid
  from notice n where n.id = d.notice_id and coalesce(n.data->>'enrolment', n.data->>'registration') is not null;
alter table webhook_delivery alter column record set not null;
create index webhook_delivery_agreement on webhook_delivery (agreement_id) where state = 'WAITING' and agreement_id is not null;
create index webhook_delivery_arrived on webhook_delivery (subscription_id, arrived_at) where arrived_at is not null;
create index webhook_delivery_notice on webhook_delivery (notice_id) where state = 'WAITING';
