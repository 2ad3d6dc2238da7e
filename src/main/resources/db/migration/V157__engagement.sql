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
do $$
declare c record;
begin
  for c in
    select id, anchor_id, other_id, tstzrange(starts_at, ends_at) as during from scheduled_call
    where state in ('PROPOSED', 'CONFIRMED') order by state = 'CONFIRMED' desc, id
  loop
    if not exists (select 1 from engagement e where e.person_id = c.anchor_id and e.during && c.during)
        and not exists (select 1 from engagement e where e.person_id = c.other_id and e.during && c.during) then
      insert into engagement (of_id, person_id, during)
        values (c.id, c.anchor_id, c.during), (c.id, c.other_id, c.during);
    end if;
  end loop;
end $$;
