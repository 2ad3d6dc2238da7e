-- How long a child's own word counts before she is asked anew. No law sets the period; it is a decision of the house, and
-- the sources are what it rests on.
insert into policy_value (country, rule, valid_from, value, source) values
  (null, 'ASSENT_RENEWAL_MONTHS', '1990-09-02', 12, 'House default: assent is asked for anew once a year'),
  ('RO', 'ASSENT_RENEWAL_MONTHS', '2014-03-05', 12, 'House decision: once a year. The child''s right to be heard: Law 272/2004 on the protection and promotion of the rights of the child, republished, article 29'),
  ('PH', 'ASSENT_RENEWAL_MONTHS', '1990-09-20', 12, 'House decision: once a year. The child''s right to be heard: UN Convention on the Rights of the Child, article 12, in force for the Philippines since 20 September 1990')
  on conflict do nothing;
