-- Every sign-in is a session: those by a PIN have a row as well, and no marks, because they do not go on.
delete from signin_refresh_chain where ended_at is not null;
alter table signin_refresh_chain rename to signin_session;
alter table signin_session
  alter column current_mark drop not null,
  add column kind          text not null default 'CODE',
  add column last_used_at  timestamptz,
  add column ended_because text;
update signin_session set last_used_at = rotated_at;
alter table signin_session
  alter column kind drop default,
  alter column last_used_at set not null;

drop index signin_refresh_chain_expires_at;
create index signin_session_over on signin_session ((coalesce(ended_at, expires_at)));
create index signin_session_person on signin_session (person_id, session_id);
