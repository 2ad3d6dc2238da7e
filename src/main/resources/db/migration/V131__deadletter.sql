-- What a consumer could not do, with its cause: ids only. The same record of the same consumer is here once.
create table dead_letter (
  id            uuid primary key,
  version       int not null,
  consumer      text not null,
  event_id      uuid,
  type          text,
  stream        text,
  data          jsonb,
  at            timestamptz,
  topic         text not null,
  partition     int not null,
  record_offset bigint not null,
  written_at    timestamptz not null,
  cause         text not null,
  attempts      int not null,
  died_at       timestamptz not null,
  outcome       text,
  done_at       timestamptz,
  check ((type is null) = (data is null)),
  check ((outcome is null) = (done_at is null)),
  unique (consumer, topic, partition, record_offset, written_at)
);
create index dead_letter_consumer on dead_letter (consumer, id);
create index dead_letter_died on dead_letter (died_at, id);
create index dead_letter_open on dead_letter (died_at, id) where done_at is null;

-- Until now they stood in the inbox, where nothing could be handled any more.
insert into dead_letter (id, version, consumer, event_id, topic, partition, record_offset, written_at, cause, attempts, died_at)
select uuidv7(), 0, consumer, event_id, dead_topic, dead_partition, dead_offset, 'epoch', dead_cause, 1, handled_at
from inbox where dead_cause is not null order by handled_at;
delete from inbox where dead_cause is not null;
drop index inbox_dead;
alter table inbox drop column dead_cause, drop column dead_topic, drop column dead_partition, drop column dead_offset;
