-- Who somebody is at the outside OpenID provider, kept as a mark of issuer and subject.
create table signin_provider_subject (
  subject_mark text primary key,
  person_id    uuid not null references person,
  made_at      timestamptz not null
);
create index signin_provider_subject_person on signin_provider_subject (person_id);
