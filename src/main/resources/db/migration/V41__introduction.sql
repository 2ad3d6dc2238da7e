-- Codes by which a person is introduced to an institution; found by their mark, kept nowhere.
create table introduction (
  id         uuid primary key,
  version    int not null,
  about_id   uuid not null references person,
  kind       text not null,
  by_id      uuid not null references person,
  code_mark  text not null unique,
  expires_at timestamptz not null,
  used_at    timestamptz
);
