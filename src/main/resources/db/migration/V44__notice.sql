-- What one reader was told: a person, or an institution on whose subscription and whose grant.
create table notice (
  id              uuid primary key,
  person_id       uuid references person,
  institution_id  uuid references institution,
  fact            text not null,
  data            jsonb not null,
  source_id       uuid not null,
  subscription_id uuid references disclosure_subscription,
  grant_id        uuid references disclosure_grant,
  made_at         timestamptz not null,
  check ((person_id is null) <> (institution_id is null)),
  check ((institution_id is null) = (subscription_id is null)),
  check ((institution_id is null) = (grant_id is null)),
  unique nulls not distinct (source_id, person_id, institution_id)
);
create index notice_person on notice (person_id, id) where person_id is not null;
create index notice_institution on notice (institution_id, id) where institution_id is not null;
