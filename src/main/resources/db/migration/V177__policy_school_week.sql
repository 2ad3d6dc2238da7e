-- When a week of school is, as long as neither a family nor a school has said it: by ISO 8601, Monday is 1 and Sunday is 7. Where
-- the weekend is Friday and Saturday, school is from Sunday to Thursday.
insert into policy_value (country, rule, valid_from, value, source) values
  (null, 'SCHOOL_WEEK_FIRST_DAY', '1990-09-02', 1, 'House default: Monday to Friday'),
  (null, 'SCHOOL_WEEK_LAST_DAY', '1990-09-02', 5, 'House default: Monday to Friday')
  on conflict do nothing;

insert into policy_value (country, rule, valid_from, value, source)
select country, rule, date '2014-01-01', value,
       'Unicode CLDR, week data of ICU 79.1: the weekend is Friday and Saturday; since when is not said there'
from unnest(array['BH', 'DZ', 'EG', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SA', 'SD', 'SY', 'YE']) as c (country),
     (values ('SCHOOL_WEEK_FIRST_DAY', 7), ('SCHOOL_WEEK_LAST_DAY', 4)) as week (rule, value)
on conflict do nothing;
