-- Set where a code proves a number of somebody who is signed in already: it signs nobody in.
alter table signin_code add column point_id uuid references contact_point on delete cascade;
create index signin_code_point on signin_code (point_id, sent_at desc) where point_id is not null;
