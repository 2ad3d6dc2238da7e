-- What somebody does where she works. So far everybody was an officer at a post and a clerk anywhere else.
alter table institution_staff add column role text;
update institution_staff s set role = case when i.kind = 'POST' then 'OFFICER' else 'CLERK' end
  from institution i where i.id = s.institution_id;
alter table institution_staff alter column role set not null;

alter table institution_staff_invitation add column role text;
update institution_staff_invitation s set role = case when i.kind = 'POST' then 'OFFICER' else 'CLERK' end
  from institution i where i.id = s.institution_id;
alter table institution_staff_invitation alter column role set not null;

create index institution_staff_at on institution_staff (institution_id, id) where until_at is null;
