-- What countries lay down, as data with a source. The row without a country holds everywhere else.
create table policy (
  country          char(2),
  valid_from       date not null,
  age_of_assent    int not null,
  age_of_majority  int not null,
  source           text not null
);
create unique index policy_country on policy (coalesce(country, ''), valid_from);
insert into policy (country, valid_from, age_of_assent, age_of_majority, source) values
  (null, date '1990-09-02', 7, 18, 'House default; majority: UN Convention on the Rights of the Child, article 1'),
  ('PH', date '1989-12-18', 7, 18, 'House default for assent; majority: Republic Act 6809, section 1');
