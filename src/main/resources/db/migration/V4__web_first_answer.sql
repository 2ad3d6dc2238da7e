-- First answers to POSTs with an Idempotency-Key, sealed, for 24 hours.
create table web_first_answer (
  owner        text not null,
  key_mark     text not null,
  request_mark text not null,
  answer       text not null,
  made_at      timestamptz not null,
  primary key (owner, key_mark)
);
create index web_first_answer_made_at on web_first_answer (made_at);
