-- A sign-in that goes on without a new code: one chain of refresh tokens, of which only marks are kept.
create table signin_refresh_chain (
  session_id    uuid primary key,
  version       int not null,
  person_id     uuid not null references person,
  current_mark  text not null,
  previous_mark text,
  rotated_at    timestamptz not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz
);
create index signin_refresh_chain_expires_at on signin_refresh_chain (expires_at);
