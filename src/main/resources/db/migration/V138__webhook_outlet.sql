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

-- Processes of the release before know no records and still make deliveries while they run. The next release drops this.
create function delivery_record_of_old() returns trigger language plpgsql as $$
begin
  new.record := coalesce(
    (select coalesce(n.data->>'enrolment', n.data->>'registration')::uuid from notice n where n.id = new.notice_id),
    new.subscription_id);
  return new;
end $$;
create trigger delivery_record_of_old before insert on webhook_delivery
  for each row when (new.record is null) execute function delivery_record_of_old();
