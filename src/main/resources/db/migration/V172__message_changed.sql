-- What its author wrote anew, and what she took back: then its text is gone, its number stays.
alter table message add column edited_at timestamptz;
alter table message add column taken_back_at timestamptz;
alter table message drop constraint message_text_or_sealed;
alter table message add constraint message_text_or_sealed
  check (num_nonnulls(text, sealed) = case when taken_back_at is null then 1 else 0 end);
