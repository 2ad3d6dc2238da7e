create table institution (
  id      uuid primary key,
  version int not null,
  kind    text not null,
  name    text not null,
  country char(2) not null,
  made_at timestamptz not null
);
-- The installation itself is one institution.
create unique index institution_operator on institution (kind) where kind = 'OPERATOR';
