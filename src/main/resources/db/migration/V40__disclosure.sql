-- What a person lets one institution know: about whom, for what, from when until when.
create table disclosure_grant (
  id             uuid primary key,
  version        int not null,
  institution_id uuid not null references institution,
  about_id       uuid not null references person,
  purpose        text not null,
  given_by_id    uuid not null references person,
  valid_from     timestamptz not null,
  valid_until    timestamptz,
  ended_at       timestamptz
);
create index disclosure_grant_about on disclosure_grant (institution_id, about_id, purpose);

create table disclosure_subscription (
  id             uuid primary key,
  version        int not null,
  institution_id uuid not null references institution,
  event_types    text[] not null,
  made_at        timestamptz not null
);
create index disclosure_subscription_institution on disclosure_subscription (institution_id, id);
