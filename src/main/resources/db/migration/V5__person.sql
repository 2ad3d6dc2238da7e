create table person (
  id         uuid primary key,
  version    int not null,
  name       text not null,
  birth_date date not null,
  languages  text[] not null,
  zone       text not null,
  country    char(2) not null,
  made_at    timestamptz not null
);

-- One number may belong to many people, and one person may have many.
create table contact_point (
  id          uuid primary key,
  person_id   uuid not null references person,
  number      text not null,
  verified_at timestamptz,
  unique (person_id, number)
);
create index contact_point_number on contact_point (number);
