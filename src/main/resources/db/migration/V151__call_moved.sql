-- Whether a call of a series was given a time of its own: it keeps it when the series changes.
alter table scheduled_call add column moved boolean not null default false;
update scheduled_call c set moved = true
from call_series s
where s.id = c.series_id
  and (c.on_date <> c.series_on or c.at_time <> s.at_time or c.ends_at - c.starts_at <> s.minutes * interval '1 minute');

-- What lies ahead of a series, however many years of it lie behind.
create index scheduled_call_ahead on scheduled_call (series_id, starts_at) where state in ('PROPOSED', 'CONFIRMED');
