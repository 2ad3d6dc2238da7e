create extension if not exists btree_gist;

-- When each person is engaged, in whatever family: of_id is a call, or something else that keeps time for people. The
-- constraint is the rule; what begins when another ends does not overlap it.
create table engagement (
  of_id     uuid not null,
  person_id uuid not null references person,
  during    tstzrange not null,
  lapses_at timestamptz,
  primary key (of_id, person_id),
  exclude using gist (person_id with =, during with &&)
);
create index engagement_lapsing on engagement (person_id) where lapses_at is not null;

-- A call that is not to take place any more gives its time back, whatever brought that about.
create function call_gives_time_back() returns trigger language plpgsql as $$
begin
  delete from engagement where of_id = old.id;
  return null;
end $$;
create trigger call_not_open after update of state on scheduled_call
  for each row when (new.state not in ('PROPOSED', 'CONFIRMED', 'RUNNING')) execute function call_gives_time_back();
create trigger call_deleted after delete on scheduled_call for each row execute function call_gives_time_back();

-- Of calls that overlap already, those that were agreed on keep their time, then those that were made first. The others stay
-- as they are, without time of their own: they take place as before, and keep nobody from anything.
insert into engagement (of_id, person_id, during)
select c.id, p.id, tstzrange(c.starts_at, c.ends_at)
from scheduled_call c cross join lateral (values (c.anchor_id), (c.other_id)) as p (id)
where c.state in ('PROPOSED', 'CONFIRMED')
order by c.state = 'CONFIRMED' desc, c.id, p.id
on conflict do nothing;
delete from engagement e where (select count(*) from engagement both_of where both_of.of_id = e.of_id) < 2;
