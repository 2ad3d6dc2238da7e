-- A series that is changed keeps what it was until then: what lies behind it stays as it took place. since is null in a series
-- that was never changed.
alter table call_series add column since timestamptz;
alter table call_series add column ended_at timestamptz;
create table call_series_form (
  series_id   uuid not null references call_series,
  holds_from  timestamptz not null,
  holds_until timestamptz not null,
  zone        text not null,
  starts_on   date not null,
  at_time     time not null,
  minutes     int not null,
  rule        text not null,
  primary key (series_id, holds_until)
);
