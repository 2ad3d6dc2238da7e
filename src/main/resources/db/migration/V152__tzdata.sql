-- With which release of the time-zone data the calls were planned: one row. after_call_id is how far they have been looked
-- through since it changed; null once all are.
create table time_zone_release (
  id            int primary key check (id = 1),
  version       text not null,
  after_call_id uuid
);

-- What a new release moved; was and is are moments.
create table time_zone_change (
  id         uuid primary key,
  version    text not null,
  call_id    uuid not null references scheduled_call,
  link_id    uuid not null references family_link,
  series_id  uuid references call_series,
  anchor_id  uuid not null references person,
  other_id   uuid not null references person,
  was        timestamptz not null,
  now_at     timestamptz not null,
  changed_at timestamptz not null
);
create index time_zone_change_anchor on time_zone_change (anchor_id, id);
create index time_zone_change_other on time_zone_change (other_id, id);
create index time_zone_change_link on time_zone_change (link_id, id);
