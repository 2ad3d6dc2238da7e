-- Who works where, from when until when; a post that has not ended has no end.
create table institution_staff (
  id             uuid primary key,
  version        int not null,
  institution_id uuid not null references institution,
  person_id      uuid not null references person,
  from_at        timestamptz not null,
  until_at       timestamptz
);
-- Nobody has the same post twice at a time.
create unique index institution_staff_present on institution_staff (person_id, institution_id) where until_at is null;

-- Invitations to a post are found by the mark of their code; the code itself is kept nowhere.
create table institution_staff_invitation (
  id             uuid primary key,
  version        int not null,
  institution_id uuid not null references institution,
  code_mark      text not null unique,
  expires_at     timestamptz not null,
  used_at        timestamptz
);
