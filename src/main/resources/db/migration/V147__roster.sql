-- What somebody, or who decides for a child, said last of the hours of her life: wall times alone, on whichever clock is
-- hers when they are read. Read and replaced as a whole.
create table roster (
  person_id uuid primary key references person,
  version   int not null,
  hours     text not null,
  said_by_id uuid not null references person,
  said_at   timestamptz not null
);
