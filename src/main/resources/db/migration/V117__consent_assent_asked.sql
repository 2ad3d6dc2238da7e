-- Since when a child is asked for her own word, and the last day on which the contact does not wait for her answer.
alter table family_link_step add column asked_at timestamptz;
alter table family_link_step add column wanted_until date;

-- Each word that was given, and each child's age, is looked at anew: the work finds out itself when it comes.
insert into due (id, kind, ref, due_at, try_at)
  select gen_random_uuid(), 'family-link.assent', id, 'epoch', 'epoch'
  from family_link_step where kind = 'ASSENT' and given_at is not null and taken_back_at is null;
insert into due (id, kind, ref, due_at, try_at)
  select gen_random_uuid(), 'family-link.age', person_id, 'epoch', 'epoch'
  from (select distinct person_id from family_link_step
        where kind in ('CONSENT', 'ASSENT') and taken_back_at is null) child;
