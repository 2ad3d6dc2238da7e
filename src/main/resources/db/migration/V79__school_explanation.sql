-- What the family said of an attendance event, sealed: the school that recorded it reads it, and whoever decides for the child.
create table attendance_explanation (
  event_id     uuid primary key references attendance_event,
  explained_by_id uuid not null references person,
  sealed_text  bytea not null,
  explained_at timestamptz not null
);
