create table due (
  id     uuid primary key,
  kind   text not null,
  ref    uuid not null,
  due_at timestamptz not null,
  try_at timestamptz not null,
  tries  int not null default 0,
  unique (kind, ref)
);
create index due_at on due (due_at, id);
