-- A wall time, whose it is, and how it is repeated; instants are derived. child_id is who counts as the child's side.
create table call_series (
  id          uuid primary key,
  version     int not null,
  family_id   uuid not null references family,
  link_id     uuid not null references family_link,
  proposer_id uuid not null references person,
  anchor_id   uuid not null references person,
  other_id    uuid not null references person,
  child_id    uuid not null references person,
  zone        text not null,
  starts_on   date not null,
  at_time     time not null,
  minutes     int not null,
  rule        text not null,
  made_at     timestamptz not null
);
create index call_series_link on call_series (link_id);
create index call_series_anchor on call_series (anchor_id, id);
create index call_series_other on call_series (other_id, id);
