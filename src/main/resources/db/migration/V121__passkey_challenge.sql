-- Challenges by their marks, until they are used or five minutes old: for a person who adds a passkey, or for a sign-in.
create table passkey_challenge (
  mark       text primary key,
  person_id  uuid references person,
  expires_at timestamptz not null
);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
