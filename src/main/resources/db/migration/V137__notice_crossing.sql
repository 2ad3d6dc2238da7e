-- From which institution and by which agreement it comes, and when it is over, whether it was withdrawn by then or not. What
-- was only a test stands on no grant.
alter table notice
  add column origin_id uuid references institution,
  add column agreement_id uuid references agreement,
  add column expires_at timestamptz;
alter table notice drop constraint notice_check2;
alter table notice add constraint notice_on_a_grant
  check ((grant_id is not null) = (institution_id is not null and fact <> 'TEST'));
create index notice_agreement on notice (agreement_id) where agreement_id is not null;
update notice n set expires_at = g.valid_until from disclosure_grant g where g.id = n.grant_id and n.fact <> 'GRANT_ENDED';
create index notice_test on notice (subscription_id, made_at) where fact = 'TEST';
