-- What kind of contact it is: with somebody who accompanies the child as a mentor, or within the family.
alter table family_link add column kind text not null default 'FAMILY';
update family_link l set kind = 'MENTOR' where exists (
  select 1 from membership m
  where m.family_id = l.family_id and m.person_id in (l.a_id, l.b_id) and m.role = 'MENTOR');
alter table family_link alter column kind drop default;
