-- One conversation per family link; a and b are the two people of the link, for ever.
create table conversation (
  id            uuid primary key,
  family_id     uuid not null references family,
  link_id       uuid not null unique references family_link,
  a_id          uuid not null references person,
  b_id          uuid not null references person,
  last_sequence bigint not null,
  made_at       timestamptz not null
);
create index conversation_a on conversation (a_id, id);
create index conversation_b on conversation (b_id, id);

-- Numbered without gaps in its conversation, under that conversation's row lock.
create table message (
  conversation_id uuid not null references conversation,
  sequence        bigint not null,
  author_id       uuid not null references person,
  client_id       uuid not null,
  text            text not null,
  sent_at         timestamptz not null,
  primary key (conversation_id, sequence),
  unique (conversation_id, author_id, client_id)
);

-- How far each reader has come; it only goes forward.
create table message_receipt (
  conversation_id uuid not null references conversation,
  reader_id       uuid not null references person,
  kind            text not null,
  up_to           bigint not null,
  given_at        timestamptz not null,
  primary key (conversation_id, reader_id, kind)
);

-- Links that were opened before there were conversations.
insert into conversation (id, family_id, link_id, a_id, b_id, last_sequence, made_at)
select uuidv7(), family_id, id, a_id, b_id, 0, made_at from family_link where open;
