-- on_date and at_time are the anchor's wall time as it was asked for; starts_at is what became of it.
create table scheduled_call (
  id          uuid primary key,
  version     int not null,
  family_id   uuid not null references family,
  link_id     uuid not null references family_link,
  series_id   uuid references call_series,
  proposer_id uuid not null references person,
  anchor_id   uuid not null references person,
  other_id    uuid not null references person,
  child_id    uuid not null references person,
  zone        text not null,
  on_date     date not null,
  at_time     time not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  shifted     boolean not null,
  doubled     boolean not null,
  state       text not null,
  reason      text,
  side        text,
  check ((state = 'CANCELLED') = (reason is not null)),
  check ((state = 'MISSED') = (side is not null))
);
-- A day of a series is made once; what a closed contact took away may be proposed anew after it has opened.
create unique index scheduled_call_once on scheduled_call (series_id, on_date)
  where reason is distinct from 'NOT_AVAILABLE';
create index scheduled_call_link on scheduled_call (link_id, starts_at, id);
create index scheduled_call_anchor on scheduled_call (anchor_id, starts_at, id);
create index scheduled_call_other on scheduled_call (other_id, starts_at, id);

-- Who came. Two who come in the same moment write two rows and never wait for each other.
create table scheduled_call_presence (
  call_id   uuid not null references scheduled_call,
  person_id uuid not null references person,
  joined_at timestamptz not null,
  primary key (call_id, person_id)
);
