package org.kinbridge.disclosure;

import org.kinbridge.id.PersonId;

/** A grant, living or not, as the room knows it that shows what was told on it. */
public record KnownGrant(PersonId about, PersonId givenBy, Purpose purpose) {

    static KnownGrant of(Grant grant) {
        return new KnownGrant(grant.about(), grant.givenBy(), grant.purpose());
    }
}
