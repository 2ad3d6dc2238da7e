-- Romania. The articles are numbered as in the republished law, in force since 5 March 2014.
insert into policy_value (country, rule, valid_from, value, source) values
  ('RO', 'NOTICE_DAYS', '2014-03-05', 40, 'Law 272/2004 on the protection and promotion of the rights of the child, republished, article 104 (1)'),
  ('RO', 'MINIMUM_CAREGIVER_AGE', '2014-03-05', 18, 'Law 272/2004 on the protection and promotion of the rights of the child, republished, article 105 (1)'),
  ('RO', 'LONGEST_DELEGATION_MONTHS', '2014-03-05', 12, 'Law 272/2004 on the protection and promotion of the rights of the child, republished, article 105');
