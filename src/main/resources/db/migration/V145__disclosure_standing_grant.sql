-- For rooms that use what an institution says only while the family lets it: grants that nobody has ended. Whoever asks
-- compares valid_until with the time of the house.
create view disclosure_standing_grant as
  select institution_id, about_id, purpose, valid_from, valid_until from disclosure_grant where ended_at is null;
