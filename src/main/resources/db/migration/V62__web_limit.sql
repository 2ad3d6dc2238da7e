-- How much of which limit is used up, by the mark of whom it limits; the library keeps its own words in state, and
-- milliseconds in expires_at.
create table web_limit (
  target_mark text primary key,
  state       bytea,
  expires_at  bigint
);
create index web_limit_expires_at on web_limit (expires_at);

drop table web_attempt;
