-- For rooms that use what a school says of its pupils: who is one of them now.
create view school_pupil as select school_id, child_id from enrolment;
