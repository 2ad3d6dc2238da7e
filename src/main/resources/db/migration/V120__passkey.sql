-- The public halves of the keys by which adults sign in; credential is the library's own form
-- of a key's id and public half, both in base64url.
create table passkey (
  id              uuid primary key,
  version         int not null,
  person_id       uuid not null references person,
  credential_id   text not null unique,
  credential      text not null,
  backup_eligible boolean not null,
  counter         bigint not null,
  label           text not null,
  added_at        timestamptz not null,
  last_used_at    timestamptz
);
create index passkey_person on passkey (person_id, id);
