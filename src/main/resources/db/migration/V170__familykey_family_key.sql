-- A family's keys, wrapped: the row is gone when they are erased. A new version has one key more, which seals from then on.
create table family_key (
  id            uuid primary key,
  family_id     uuid not null unique references family,
  version       int not null,
  wrapped       bytea not null,
  wrapped_by    text not null,
  primary_since timestamptz not null
);
-- What another wrapping key than the present one wrapped is looked for at each start.
create index family_key_wrapped_by on family_key (wrapped_by);

-- For the rooms that keep sealed texts: joined in the statement that reads one, so that an erased key is never used.
create view family_key_in_use as
select id, family_id, version, wrapped, wrapped_by, primary_since from family_key;
