-- What needs something of a child is sought by the child: when she grows, when she is asked, and on each look at her page.
create index family_link_step_person on family_link_step (person_id, kind);
