-- The address at which a person's calls can be read without signing in; of its secret only a mark is kept.
create table calendar_feed (
  person_id   uuid primary key references person,
  version     int not null,
  secret_mark text not null unique,
  show_names  boolean not null,
  made_at     timestamptz not null
);

-- How often what a person's calendars were told of has changed, by its UID; mark is a keyed hash of what it was last. It
-- outlives the address: a UID's sequence never falls.
create table calendar_revision (
  person_id  uuid not null references person,
  uid        uuid not null,
  sequence   int not null,
  mark       text not null,
  changed_at timestamptz not null,
  primary key (person_id, uid)
);
