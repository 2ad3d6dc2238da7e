-- Wrong tries by the mark of who made them and at what, shared by all replicas.
create table web_attempt (
  target_mark text primary key,
  since       timestamptz not null,
  tries       int not null
);
