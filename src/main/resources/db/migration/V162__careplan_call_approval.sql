-- Whether calls of the child wait for the yes of somebody who consents for her, while the plan holds.
alter table care_plan add column call_approval boolean not null default false;

-- Who has said yes so far to a call, and to a series.
alter table scheduled_call
  add column accepted boolean not null default false,
  add column approval text not null default 'NOT_NEEDED';
alter table call_series
  add column accepted boolean not null default false,
  add column approval text not null default 'NOT_NEEDED';
