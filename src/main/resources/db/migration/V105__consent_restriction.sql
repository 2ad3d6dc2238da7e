-- A restriction between two people of a family: a is the smaller id. Why, is sealed. Who keeps it sees it and ends it: one
-- person, or, without one, whoever consents for the children of that family and is not one of the two.
create table restriction (
  id            uuid primary key,
  version       int not null,
  family_id     uuid not null references family,
  a_id          uuid not null references person,
  b_id          uuid not null references person,
  author_id     uuid not null references person,
  authority     text not null,
  keeper_id     uuid references person,
  sealed_reason bytea,
  from_at       timestamptz not null,
  until_at      timestamptz,
  made_at       timestamptz not null,
  begun_at      timestamptz,
  over_at       timestamptz,
  ended_by_id   uuid references person,
  check (a_id < b_id),
  check (until_at > from_at),
  check (ended_by_id is null or over_at is not null)
);
create index restriction_pair on restriction (family_id, a_id, b_id) where over_at is null;
create index restriction_keeper on restriction (keeper_id, id);
create index restriction_family on restriction (family_id, id) where keeper_id is null;

-- Whether one holds: then the link is not open, whatever else is given.
alter table family_link add column restricted boolean not null default false;
alter table family_link alter column restricted drop default;
alter table family_link add check (not (open and restricted));
