-- series_on is the day of the series that a call was made for: it stays when the call is moved, so that no day is made twice.
alter table scheduled_call add column series_on date;
update scheduled_call set series_on = on_date where series_id is not null;
alter table scheduled_call add check ((series_id is null) = (series_on is null));
drop index scheduled_call_once;
create unique index scheduled_call_once on scheduled_call (series_id, series_on)
  where reason is distinct from 'NOT_AVAILABLE';

-- How a call that was missed is made good: the times that both were offered, and the call that came of one of them.
create table scheduled_call_repair (
  call_id        uuid primary key references scheduled_call,
  version        int not null,
  repaired_by_id uuid unique references scheduled_call
);
create table scheduled_call_offer (
  call_id   uuid not null references scheduled_call_repair,
  starts_at timestamptz not null,
  primary key (call_id, starts_at)
);
alter table scheduled_call add column repairs_id uuid unique references scheduled_call_repair;

-- When two talked last, without looking at all that they ever planned.
create index scheduled_call_held on scheduled_call (link_id, ends_at) where state = 'HELD';
