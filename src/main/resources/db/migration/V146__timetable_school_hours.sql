-- What a school said last of its hours, read and replaced as a whole.
create table school_timetable (
  school_id uuid primary key references institution,
  version   int not null,
  hours     text not null,
  said_at   timestamptz not null
);
