-- What stood on a grant that has ended is not read any more.
alter table notice add column withdrawn_at timestamptz;
create index notice_grant on notice (grant_id) where grant_id is not null;
-- One event may be told to one institution about two people, each on a grant of her own.
alter table notice drop constraint notice_source_id_person_id_institution_id_key;
alter table notice add constraint notice_once unique nulls not distinct (source_id, person_id, institution_id, grant_id);
