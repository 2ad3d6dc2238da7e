package org.kinbridge.person;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * A number at which a person can be reached; verified once she has shown a code that was sent to it. Only a number in use
 * signs her in.
 */
@Entity
class ContactPoint {

    @EmbeddedId
    private ContactPointId id;

    private PersonId person;
    private String number;
    private @Nullable Instant verifiedAt;
    private boolean inUse;
    private @Nullable ContactPointId replaces;

    ContactPoint() {}

    private ContactPoint(PersonId person, PhoneNumber number, @Nullable Instant verifiedAt, boolean inUse) {
        id = ContactPointId.fresh();
        this.person = person;
        this.number = number.value();
        this.verifiedAt = verifiedAt;
        this.inUse = inUse;
    }

    /** A number she has proved already, or a phone in the house on which she signs in with her PIN. */
    static ContactPoint inUse(PersonId person, PhoneNumber number, @Nullable Instant verifiedAt) {
        return new ContactPoint(person, number, verifiedAt, true);
    }

    /** A number she has still to prove. */
    static ContactPoint named(PersonId person, PhoneNumber number) {
        return new ContactPoint(person, number, null, false);
    }

    /** She is to prove it anew, and what it will replace; {@code already-there} if it is proved and in use. */
    void ask(@Nullable ContactPointId replaces) {
        if (provedAndInUse()) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        this.replaces = replaces;
    }

    /** She has shown the code; what it was to replace, if anything. */
    @Nullable
    ContactPointId prove(Instant now) {
        ContactPointId old = replaces;
        verifiedAt = now;
        inUse = true;
        replaces = null;
        return old;
    }

    /** It signs her in no more. */
    void retire() {
        inUse = false;
    }

    ContactPointId id() {
        return id;
    }

    PhoneNumber number() {
        return new PhoneNumber(number);
    }

    boolean inUse() {
        return inUse;
    }

    boolean provedAndInUse() {
        return inUse && verifiedAt != null;
    }

    KnownNumber known() {
        return new KnownNumber(id, number(), verifiedAt, inUse);
    }
}
