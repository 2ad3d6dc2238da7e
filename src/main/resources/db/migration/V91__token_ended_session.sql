-- Sign-ins that were ended, as long as an access token of theirs could still be shown; every replica reads along.
create table token_ended_session (
  session_id uuid primary key,
  ended_at   timestamptz not null,
  forget_at  timestamptz not null
);
create index token_ended_session_ended_at on token_ended_session (ended_at);
create index token_ended_session_forget_at on token_ended_session (forget_at);
