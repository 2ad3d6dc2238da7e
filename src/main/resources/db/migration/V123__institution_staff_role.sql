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

-- Processes of the release before know no roles and still invite and take up while they run. The next release drops this.
create function role_of_old() returns trigger language plpgsql as $$
begin
  new.role := case when (select kind from institution where id = new.institution_id) = 'POST' then 'OFFICER' else 'CLERK' end;
  return new;
end $$;
create trigger role_of_old before insert on institution_staff
  for each row when (new.role is null) execute function role_of_old();
create trigger role_of_old before insert on institution_staff_invitation
  for each row when (new.role is null) execute function role_of_old();
