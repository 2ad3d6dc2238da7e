-- By which right a step was given and taken back, as it stood at that moment; of consents before this it is not known.
alter table family_link_step add column given_authority text;
alter table family_link_step add column taken_back_authority text;
update family_link_step set given_authority = 'SELF' where given_at is not null and kind <> 'CONSENT';
update family_link_step set taken_back_authority = 'SELF' where taken_back_at is not null and kind <> 'CONSENT';
