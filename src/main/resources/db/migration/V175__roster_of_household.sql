-- What is said of a child belongs to the household that says it: no household reads or replaces another's word. Her own word,
-- and everything a grown-up says, is of no household.
alter table roster add column id uuid not null default gen_random_uuid();
alter table roster alter column id drop default;
alter table roster add column family_id uuid references family;

-- What others said of a child is of the family in which they said it; where that cannot be told any more, of her first one.
update roster r set family_id = (
  select c.family_id from membership c
  left join membership s on s.family_id = c.family_id and s.person_id = r.said_by_id
  where c.person_id = r.person_id and c.role = 'CHILD'
  order by s.person_id is null, c.id limit 1)
where r.said_by_id <> r.person_id;

alter table roster drop constraint roster_pkey;
alter table roster add primary key (id);
alter table roster add constraint roster_one_word unique nulls not distinct (person_id, family_id);
