-- One-time codes, kept as marks.
create table signin_code (
  id         uuid primary key,
  version    int not null,
  number     text not null,
  code_mark  text not null,
  sent_at    timestamptz not null,
  expires_at timestamptz not null,
  attempts   int not null,
  used_at    timestamptz,
  spent_at   timestamptz
);
create index signin_code_number on signin_code (number, sent_at desc);

-- A child's PIN, hashed by bcrypt.
create table signin_pin (
  person_id uuid primary key references person,
  version   int not null,
  hash      text not null,
  set_by_id uuid not null references person,
  set_at    timestamptz not null
);

-- Wrong PINs by the mark of (number, name), whether or not there is such a profile.
create table signin_pin_failure (
  target_mark  text primary key,
  failures     int not null,
  locked_until timestamptz
);

create table signin_client_secret (
  id             uuid primary key,
  version        int not null,
  institution_id uuid not null references institution,
  hash           text not null,
  made_at        timestamptz not null,
  ended_at       timestamptz
);
create index signin_client_secret_institution on signin_client_secret (institution_id);
