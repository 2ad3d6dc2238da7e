-- Who looked at whose record, for whom it is about; a person of an institution's staff is kept for a complaint, never shown.
-- Looks of one reader at one record within the same ten minutes of the clock (slot) are one row that counts them.
create table readlog_reading (
  id             uuid primary key,
  institution_id uuid not null references institution,
  staff_id       uuid references person,
  about_id       uuid not null references person,
  let_by_id      uuid not null references person,
  kind           text not null,
  record_id      uuid not null,
  purpose        text not null,
  slot           timestamptz not null,
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  times          int not null,
  unique nulls not distinct (record_id, institution_id, staff_id, kind, purpose, slot)
);
create index readlog_reading_about on readlog_reading (about_id, id);
