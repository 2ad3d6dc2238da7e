-- Texts lie here sealed. Those that were written before are sealed by the service when it has started (SQL has no key);
-- until then they are plain.
alter table message alter column text drop not null;
alter table message add column sealed bytea;
alter table message add column key_id uuid;
alter table message add constraint message_text_or_sealed check (num_nonnulls(text, sealed) = 1);
alter table message add constraint message_sealed_by check ((sealed is null) = (key_id is null));

-- What is still plain; empty soon, and for ever.
create index message_plain on message (conversation_id, sequence) where text is not null;
