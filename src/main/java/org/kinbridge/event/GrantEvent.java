package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** Facts of grants. They stand in the child's stream, or in the worker's own if she let something be known of herself. */
public sealed interface GrantEvent extends Event {

    /** Whom the grant is about. */
    PersonId about();

    /** Who gave it: the person herself, or somebody who decides for the child. */
    PersonId givenBy();

    @Override
    default Stream stream() {
        return about().equals(givenBy()) ? Stream.ofWorker(about()) : Stream.ofChild(about());
    }

    /** An institution may know something from now on. */
    @JsonTypeName("grant.given")
    record Given(PersonId about, PersonId givenBy, GrantId grant, InstitutionId institution) implements GrantEvent {}

    /** An institution may not know it any more, and is asked to forget. */
    @JsonTypeName("grant.ended")
    record Ended(PersonId about, PersonId givenBy, GrantId grant, InstitutionId institution) implements GrantEvent {}

    /** An institution says that it has forgotten what it was told. */
    @JsonTypeName("grant.forgotten")
    record Forgotten(PersonId about, PersonId givenBy, GrantId grant, InstitutionId institution)
            implements GrantEvent {}
}
