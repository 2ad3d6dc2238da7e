-- One row per value, because each has a source and a beginning of its own. Without a country it holds wherever nothing else does.
create table policy_value (
  country    char(2),
  rule       text not null,
  valid_from date not null,
  value      int not null,
  source     text not null
);
create unique index policy_value_country on policy_value (coalesce(country, ''), rule, valid_from);

insert into policy_value (country, rule, valid_from, value, source)
  select country, 'AGE_OF_ASSENT', valid_from, age_of_assent, 'House default' from policy where country is null
  union all
  select country, 'AGE_OF_MAJORITY', valid_from, age_of_majority,
         'UN Convention on the Rights of the Child, article 1' from policy where country is null
  union all
  select country, 'AGE_OF_MAJORITY', valid_from, age_of_majority, 'Republic Act 6809, section 1' from policy where country = 'PH';
drop table policy;

insert into policy_value (country, rule, valid_from, value, source) values
  (null, 'NOTICE_DAYS', '1990-09-02', 0, 'House default: no notice before leaving'),
  (null, 'LONGEST_DELEGATION_MONTHS', '1990-09-02', 24, 'House default'),
  (null, 'MINIMUM_CAREGIVER_AGE', '1990-09-02', 0, 'House default: a caregiver may be an older sibling');
