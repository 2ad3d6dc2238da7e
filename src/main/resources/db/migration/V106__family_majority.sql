-- From this day on, on her own clock, a child of a family is of age.
alter table membership add column of_age_since date;
alter table membership add check (of_age_since is null or role = 'CHILD');

-- Each child's day is looked at anew: the work finds out itself when it comes.
insert into due (id, kind, ref, due_at, try_at)
  select gen_random_uuid(), 'family.majority', person_id, 'epoch', 'epoch'
  from (select distinct person_id from membership where role = 'CHILD') child;
