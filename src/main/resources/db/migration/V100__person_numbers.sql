-- A number in use signs her in; one that was replaced, or that she has not proved yet, does not.
-- The number of a family's phone, on which a child signs in with her PIN, is in use without being proved.
alter table contact_point add column in_use boolean not null default true;
alter table contact_point alter column in_use drop default;

-- The number in whose place this one comes once it is proved.
alter table contact_point add column replaces_id uuid references contact_point on delete set null;
create index contact_point_replaces on contact_point (replaces_id) where replaces_id is not null;
