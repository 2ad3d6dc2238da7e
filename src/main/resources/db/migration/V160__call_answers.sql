-- A no, with a word of why from a closed list; and the time that both had agreed on, while one asks for another one.
alter table scheduled_call
  add column decline_reason text,
  add column agreed_from timestamptz,
  add column agreed_until timestamptz,
  add column agreed_moved boolean,
  add check (state <> 'DECLINED' or decline_reason is not null),
  add check (num_nonnulls(agreed_from, agreed_until, agreed_moved) in (0, 3));

-- Once both have come, a call is running.
update scheduled_call c set state = 'RUNNING', version = version + 1
where state in ('PROPOSED', 'CONFIRMED')
  and (select count(*) from scheduled_call_presence p where p.call_id = c.id) = 2;
