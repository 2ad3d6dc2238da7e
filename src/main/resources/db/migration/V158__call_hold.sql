-- A time that somebody keeps for the two of a link while she makes up her mind; what it takes stands in engagement. A row is
-- gone once it is used, given back, or lapsed.
create table call_hold (
  id         uuid primary key,
  link_id    uuid not null references family_link,
  maker_id   uuid not null references person,
  anchor_id  uuid not null references person,
  other_id   uuid not null references person,
  child_id   uuid not null references person,
  zone       text not null,
  on_date    date not null,
  at_time    time not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  shifted    boolean not null,
  doubled    boolean not null,
  lapses_at  timestamptz not null
);
create index call_hold_link on call_hold (link_id, maker_id);
