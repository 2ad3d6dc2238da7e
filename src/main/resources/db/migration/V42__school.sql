create table enrolment (
  id                uuid primary key,
  version           int not null,
  school_id         uuid not null references institution,
  child_id          uuid not null references person,
  student_unique_id text not null,
  introduced_by_id  uuid not null references person,
  enrolled_at       timestamptz not null,
  unique (school_id, child_id),
  unique (school_id, student_unique_id)
);

create table attendance_event (
  id           uuid primary key,
  school_id    uuid not null references institution,
  enrolment_id uuid not null references enrolment,
  event_date   date not null,
  category     text not null,
  reason       text,
  recorded_at  timestamptz not null,
  unique (enrolment_id, event_date, category)
);
create index attendance_event_school on attendance_event (school_id, id);
