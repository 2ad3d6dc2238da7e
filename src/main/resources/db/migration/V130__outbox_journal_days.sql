-- The journal in one partition a day (UTC, by the machine's clock), so that what is old and relayed goes as a whole.
-- A row whose day has no partition yet lies in the last table: writing a fact never fails for want of a day.
create sequence journal_position;

create table journal_by_day (
  id         uuid not null,
  stream     text not null,
  seq        bigint not null,
  position   bigint not null default nextval('journal_position'),
  topic      text not null,
  type       text not null,
  data       jsonb not null,
  at         timestamptz not null,
  written_at timestamptz not null,
  sent_at    timestamptz,
  primary key (stream, seq, written_at)
) partition by range (written_at);
create index journal_by_id on journal_by_day (id);
-- The relay reads only what is unsent; in a day that is relayed this index is empty.
create index journal_waiting on journal_by_day (position) where sent_at is null;
create table journal_other_days partition of journal_by_day default;

lock table journal in access exclusive mode;

do $$
declare
  day date;
begin
  for day in select distinct cast(written_at at time zone 'UTC' as date) from journal loop
    execute format(
      'create table %I partition of journal_by_day for values from (%L) to (%L)',
      'journal_' || to_char(day, 'YYYYMMDD'), day || ' 00:00:00+00', (day + 1) || ' 00:00:00+00');
  end loop;
end $$;

insert into journal_by_day (id, stream, seq, position, topic, type, data, at, written_at, sent_at)
select id, stream, seq, position, topic, type, data, at, written_at, sent_at from journal;
select setval('journal_position', (select coalesce(max(position), 0) + 1 from journal), false);

drop table journal;
alter table journal_by_day rename to journal;
alter sequence journal_position owned by journal.position;
