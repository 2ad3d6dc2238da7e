-- What each consumer has handled; with a cause, a dead letter.
create table inbox (
  consumer       text not null,
  event_id       uuid not null,
  handled_at     timestamptz not null,
  dead_cause     text,
  dead_topic     text,
  dead_partition int,
  dead_offset    bigint,
  primary key (consumer, event_id)
);
create index inbox_dead on inbox (handled_at) where dead_cause is not null;
