-- Codes by which somebody signs in on a device of her own are found by their mark; the code itself is kept nowhere.
create table signin_pairing_code (
  id         uuid primary key,
  version    int not null,
  person_id  uuid not null references person,
  made_by_id uuid not null references person,
  made_in_id uuid not null,
  code_mark  text not null unique,
  tries      int not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index signin_pairing_code_expires_at on signin_pairing_code (expires_at);
