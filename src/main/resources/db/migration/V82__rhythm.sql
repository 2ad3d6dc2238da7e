-- After how many days of silence somebody is to be told: agreed on for a link.
create table rhythm (
  link_id     uuid primary key references family_link,
  version     int not null,
  silence_days int,
  agreed_by_id uuid not null references person,
  counts_from timestamptz not null,
  lapsed_at   timestamptz
);
