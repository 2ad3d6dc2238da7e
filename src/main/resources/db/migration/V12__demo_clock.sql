-- How far the demo's house clock is ahead of the machine's.
create table demo_clock (
  single       boolean primary key check (single),
  ahead_millis bigint not null
);
