-- Of which change of clocks two were told, and how many days before: once each.
create table clock_change_told (
  link_id    uuid not null references family_link,
  changes_at timestamptz not null,
  days       int not null,
  told_at    timestamptz not null,
  primary key (link_id, changes_at, days)
);

-- The series that are there already are looked at, too.
insert into due (id, kind, ref, due_at, try_at)
select gen_random_uuid(), 'clock-change', link_id, timestamptz 'epoch', timestamptz 'epoch'
from (select distinct link_id from call_series) as links;
