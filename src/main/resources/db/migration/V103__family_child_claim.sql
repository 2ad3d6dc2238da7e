-- By which a child of one household becomes a child of another too; family_id is null where she made it herself.
create table family_child_code (
  id         uuid primary key,
  version    int not null,
  child_id   uuid not null references person,
  family_id  uuid references family,
  made_by_id uuid not null references person,
  code_mark  text not null unique,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- A family that brought such a code.
create table family_child_claim (
  id            uuid primary key,
  version       int not null,
  child_id      uuid not null references person,
  family_id     uuid not null references family,
  claimed_by_id uuid not null references person,
  state         text not null,
  made_at       timestamptz not null
);
create unique index family_child_claim_open on family_child_claim (family_id, child_id)
  where state = 'WAITING_FOR_THE_OTHER_SIDE';
create index family_child_claim_child on family_child_claim (child_id);

-- Who has agreed to a claim: somebody who consents in another family of hers, or, without a family, the child herself.
create table family_child_agreement (
  id           uuid primary key,
  claim_id     uuid not null references family_child_claim,
  family_id    uuid references family,
  agreed_by_id uuid not null references person,
  agreed_at    timestamptz not null,
  unique nulls not distinct (claim_id, family_id)
);
