-- The journal: one row per fact, numbered without gaps in its stream under that stream's row lock.
create table journal_stream (
  stream text primary key,
  last   bigint not null
);

create table journal (
  id         uuid not null,
  stream     text not null,
  seq        bigint not null,
  position   bigint generated always as identity,
  topic      text not null,
  type       text not null,
  data       jsonb not null,
  at         timestamptz not null,
  written_at timestamptz not null,
  sent_at    timestamptz,
  primary key (stream, seq)
);
create unique index journal_id on journal (id);
-- The relay reads only what is unsent, however much lies behind.
create index journal_unsent on journal (position) where sent_at is null;

create table journal_lease (
  single boolean primary key check (single),
  holder uuid not null,
  until  timestamptz not null
);
