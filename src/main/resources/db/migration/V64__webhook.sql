-- One receiver per subscription: which worker has it (by the machine's clock), and how long it is left in peace after it did
-- not answer (by the house clock).
create table webhook_endpoint (
  subscription_id uuid primary key references disclosure_subscription,
  holder          uuid,
  busy_until      timestamptz,
  rest_until      timestamptz
);

-- Sealed; two work during a rotation.
create table webhook_secret (
  id              uuid primary key,
  version         int not null,
  subscription_id uuid not null references disclosure_subscription,
  sealed          bytea not null,
  made_at         timestamptz not null,
  ended_at        timestamptz
);
create index webhook_secret_working on webhook_secret (subscription_id) where ended_at is null;

-- What a receiver is to be told: of which notice, by whose grant.
create table webhook_delivery (
  id              uuid primary key,
  version         int not null,
  subscription_id uuid not null references disclosure_subscription,
  notice_id       uuid not null,
  fact            text not null,
  grant_id        uuid not null references disclosure_grant,
  told_at         timestamptz not null,
  state           text not null,
  tries           int not null,
  next_attempt_at timestamptz,
  check ((state = 'WAITING') = (next_attempt_at is not null))
);
create index webhook_delivery_subscription on webhook_delivery (subscription_id, id);
create index webhook_delivery_waiting on webhook_delivery (subscription_id, next_attempt_at) where state = 'WAITING';
create index webhook_delivery_grant on webhook_delivery (grant_id) where state = 'WAITING';

create table webhook_attempt (
  id          uuid primary key,
  delivery_id uuid not null references webhook_delivery,
  at          timestamptz not null,
  status      int,
  failure     text,
  millis      bigint not null
);
create index webhook_attempt_delivery on webhook_attempt (delivery_id, id);
