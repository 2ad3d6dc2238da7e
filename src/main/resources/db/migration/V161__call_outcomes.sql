-- Somebody who had come said that the connection failed.
alter table scheduled_call add column connection_failed boolean not null default false;
