-- Who cares for a child from which day until which while a parent is away; days are those of the child's clock.
create table care_plan (
  id                 uuid primary key,
  version            int not null,
  family_id          uuid not null references family,
  child_id           uuid not null references person,
  leaving_parent_id  uuid not null references person,
  caregiver_id       uuid not null references person,
  departure_on       date not null,
  from_date          date not null,
  until_date         date not null check (until_date > from_date),
  legal_reference    text,
  rhythm_days        int not null,
  first_call_at      timestamp,
  late_notice        boolean not null,
  sealed_page        bytea not null,
  state              text not null,
  made_by_id         uuid not null references person,
  made_at            timestamptz not null,
  read_by_child_at   timestamptz,
  parent_signed_at   timestamptz,
  caregiver_signed_at timestamptz,
  ended_by_id        uuid references person,
  ended_at           timestamptz
);
create index care_plan_family on care_plan (family_id, id);
create index care_plan_child on care_plan (child_id, id);
