create table family (
  id      uuid primary key,
  version int not null,
  name    text not null,
  made_at timestamptz not null
);

create table membership (
  id         uuid primary key,
  version    int not null,
  family_id  uuid not null references family,
  person_id  uuid not null references person,
  role       text not null,
  from_date  date not null,
  until_date date,
  unique (family_id, person_id, role, from_date)
);
create index membership_person on membership (person_id);

-- Invitations are found by the mark of their code; the code itself is kept nowhere.
create table family_invitation (
  id         uuid primary key,
  version    int not null,
  family_id  uuid not null references family,
  role       text not null,
  invited_by_id uuid not null references person,
  code_mark  text not null unique,
  expires_at timestamptz not null,
  used_at    timestamptz
);
