-- A request for help and how it stands; what it says is in assistance_writing.
create table assistance_request (
  id           uuid primary key,
  version      int not null,
  requester_id uuid not null references person,
  post_id      uuid not null references institution,
  topic        text not null,
  urgency      text not null,
  state        text not null,
  owner_id     uuid references person,
  taken_at     timestamptz,
  filed_at     timestamptz not null,
  answer_by    timestamptz not null,
  overdue      boolean not null,
  writings     int not null,
  check ((owner_id is null) = (taken_at is null))
);
create index assistance_request_requester on assistance_request (requester_id, id);
create index assistance_request_queue on assistance_request (post_id, answer_by, id) where state <> 'CLOSED';

-- Numbered in its request from 1, which is what was asked. Sealed: whoever holds the table alone can read nothing.
create table assistance_writing (
  request_id uuid not null references assistance_request,
  sequence   int not null,
  side       text not null,
  sealed     bytea not null,
  written_at timestamptz not null,
  primary key (request_id, sequence)
);
