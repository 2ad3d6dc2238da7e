-- One link per unordered pair and family: a is the smaller id.
create table family_link (
  id              uuid primary key,
  version         int not null,
  family_id       uuid not null references family,
  a_id            uuid not null references person,
  b_id            uuid not null references person,
  inviter_id      uuid not null references person,
  open            boolean not null,
  code_mark       text not null,
  code_expires_at timestamptz not null,
  code_attempts   int not null,
  made_at         timestamptz not null,
  check (a_id < b_id),
  unique (family_id, a_id, b_id)
);
create index family_link_a on family_link (a_id);
create index family_link_b on family_link (b_id);

-- What a link needs, and who gave it when; what is taken back stays, and is asked for anew.
create table family_link_step (
  id            uuid primary key,
  link_id       uuid not null references family_link,
  kind          text not null,
  person_id     uuid not null references person,
  given_at      timestamptz,
  given_by_id   uuid references person,
  taken_back_at timestamptz,
  taken_back_by_id uuid references person
);
create unique index family_link_step_current on family_link_step (link_id, kind, person_id) where taken_back_at is null;

-- For one statement on the hot path: pairs that may be in contact now, in both directions.
create view consent_open_contact as
  select id as link_id, family_id, a_id as person_id, b_id as other_id from family_link where open
  union all
  select id, family_id, b_id, a_id from family_link where open;
