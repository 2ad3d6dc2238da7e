-- A grant says which facts, and its last day on the clock of whom it is about; how it ended is kept.
alter table disclosure_grant add column facts text[];
update disclosure_grant set facts = case purpose
  when 'ATTENDANCE' then array['attendance.recorded', 'attendance.explained'] else array['worker.registered'] end;
alter table disclosure_grant alter column facts set not null;
alter table disclosure_grant add column until_date date;
alter table disclosure_grant add column ended_by_id uuid references person;
create index disclosure_grant_person on disclosure_grant (about_id, id);

-- What the gate answered, by event and institution: it explains itself to the family. The ids are those of the event, which
-- may come from anywhere: a note about it refuses none.
create table disclosure_decision (
  event_id       uuid not null,
  institution_id uuid not null,
  fact           text not null,
  about_id       uuid not null,
  outcome        text not null,
  grant_id       uuid references disclosure_grant,
  decided_at     timestamptz not null,
  primary key (event_id, institution_id, about_id)
);
