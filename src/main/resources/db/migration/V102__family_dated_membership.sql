-- What a caregiver is to the children.
alter table membership add column caregiver_kind text;
alter table family_invitation add column caregiver_kind text;

-- How long whoever joins by this invitation stays: the first day on which she is no member any more.
alter table family_invitation add column until_date date;

-- until_date is the first day on which she is none any more; ended_at says when the house saw to it, and by whom it was asked.
alter table membership add column ended_at timestamptz;
alter table membership add column ended_by_id uuid references person;

-- Who has left may come back on the same day; of those that go on she has one in each family.
alter table membership drop constraint membership_family_id_person_id_role_from_date_key;
create unique index membership_current on membership (family_id, person_id) where ended_at is null;
