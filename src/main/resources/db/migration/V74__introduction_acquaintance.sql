-- Which institution knows whom since; a worker who named the post herself had no code.
alter table introduction alter column code_mark drop not null;
alter table introduction add column institution_id uuid references institution;

-- A code was always used in the transaction that enrolled or registered somebody: the record made at that moment says by whom.
update introduction i set institution_id = (
  select made.institution_id
  from (
    select school_id as institution_id, child_id as person_id, enrolled_at as made_at from enrolment
    union all
    select post_id, worker_id, registered_at from worker_registration) made
  join institution n on n.id = made.institution_id and n.kind = i.kind
  where made.person_id = i.about_id
  order by abs(extract(epoch from made.made_at - i.used_at))
  limit 1)
where i.used_at is not null;

alter table introduction add check (institution_id is null or used_at is not null);
create index introduction_institution on introduction (institution_id, about_id) where institution_id is not null;
create index introduction_by on introduction (by_id, id);
create index introduction_about on introduction (about_id, id);
