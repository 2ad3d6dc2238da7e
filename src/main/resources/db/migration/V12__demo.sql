-- How far the demo's house clock is ahead of the machine's.
create table demo_clock (
  single       boolean primary key check (single),
  ahead_millis bigint not null
);

-- Attempts at the example families; one with secrets is complete. Nothing here is secret outside the demo.
create table demo_families (
  attempt int primary key,
  secrets text
);
