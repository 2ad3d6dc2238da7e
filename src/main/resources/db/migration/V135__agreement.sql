-- What two institutions may be told of each other's records: what for, exactly which fields, from when until when.
create table agreement (
  id          uuid primary key,
  version     int not null,
  proposer_id uuid not null references institution,
  other_id    uuid not null references institution,
  purpose     text not null,
  fields      text[] not null,
  from_date   date not null,
  until_date  date not null,
  state       text not null,
  proposed_at timestamptz not null,
  decided_at  timestamptz,
  ended_at    timestamptz,
  check (proposer_id <> other_id),
  check (from_date <= until_date)
);
create index agreement_proposer on agreement (proposer_id, id);
create index agreement_other on agreement (other_id, id);

-- That one institution was told what another recorded: each side's own record, and which fields, never what they said.
create table crossing (
  id            uuid primary key,
  notice_id     uuid not null,
  agreement_id  uuid references agreement,
  source_id     uuid not null references institution,
  source_record uuid not null,
  reader_id     uuid not null references institution,
  reader_record uuid not null,
  fact          text not null,
  fields        text[] not null,
  about_id      uuid not null references person,
  let_by_id     uuid not null references person,
  crossed_at    timestamptz not null
);
create index crossing_agreement on crossing (agreement_id, id) where agreement_id is not null;
create index crossing_about on crossing (about_id, id);
