-- From when on a key signs: it is published for a while before. Every key that was there has signed since it was made.
alter table signing_key add signs_from timestamptz;
update signing_key set signs_from = made_at;
alter table signing_key alter signs_from set not null;
