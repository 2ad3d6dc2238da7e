-- No column for migration status, and none that implies it.
create table worker_registration (
  id               uuid primary key,
  version          int not null,
  post_id          uuid not null references institution,
  worker_id        uuid not null references person,
  occupation       text not null,
  employer_country char(2),
  registered_at    timestamptz not null,
  unique (post_id, worker_id)
);
create index worker_registration_post on worker_registration (post_id, id);
