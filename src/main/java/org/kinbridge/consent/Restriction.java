package org.kinbridge.consent;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;

/** Keeps two people of a family apart, from a time until a time: while it holds, nothing opens their contact. */
@Entity
class Restriction {

    /** What it is like. */
    enum State {
        PLANNED,
        IN_FORCE,
        OVER
    }

    @EmbeddedId
    private RestrictionId id;

    @Version
    private int version;

    private FamilyId family;
    private PersonId a;
    private PersonId b;
    private PersonId author;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private @Nullable PersonId keeper;
    private byte @Nullable [] sealedReason;
    private Instant fromAt;
    private @Nullable Instant untilAt;
    private Instant madeAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant overAt;
    private @Nullable PersonId endedBy;

    Restriction() {}

    /** Who asks for herself keeps it; else whoever consents for the children of the family does. */
    Restriction(NewRestriction asked, PersonId author, Authority authority, Instant now) {
        id = RestrictionId.fresh();
        family = asked.family();
        boolean inOrder = asked.one().toString().compareTo(asked.other().toString()) < 0;
        a = inOrder ? asked.one() : asked.other();
        b = inOrder ? asked.other() : asked.one();
        this.author = author;
        this.authority = authority;
        keeper = authority == Authority.SELF ? author : null;
        fromAt = asked.begins(now);
        untilAt = asked.until();
        madeAt = now;
    }

    /** What was said of it, sealed for this restriction. */
    void because(byte[] sealed) {
        sealedReason = sealed;
    }

    /** Begins, or is over, if it is time. */
    void turn(Instant now) {
        if (overAt == null && begunAt == null && !now.isBefore(fromAt)) {
            begunAt = now;
        }
        if (overAt == null && untilAt != null && !now.isBefore(untilAt)) {
            overAt = now;
        }
    }

    /** When it turns next; empty if it does not by itself. */
    Optional<Instant> turnsAt() {
        if (overAt != null) {
            return Optional.empty();
        }
        return begunAt == null ? Optional.of(fromAt) : Optional.ofNullable(untilAt);
    }

    /** Ends it, begun or not; what is over stays as it ended. */
    void end(PersonId by, Instant now) {
        if (overAt == null) {
            overAt = now;
            endedBy = by;
        }
    }

    State state() {
        if (overAt != null) {
            return State.OVER;
        }
        return begunAt == null ? State.PLANNED : State.IN_FORCE;
    }

    /** One of the two is of age: what was set for her as a child is hers alone to end from now on. */
    void passTo(PersonId oneOfTheTwo) {
        if (keeper == null) {
            keeper = oneOfTheTwo;
        }
    }

    /** Whoever keeps it in the author's place, and is one of the two, does not read her reason. */
    boolean saysWhyTo(PersonId reader) {
        return keeper == null || author.equals(reader);
    }

    RestrictionId id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    PersonId a() {
        return a;
    }

    PersonId b() {
        return b;
    }

    PersonId author() {
        return author;
    }

    byte @Nullable [] sealedReason() {
        return sealedReason;
    }

    Instant fromAt() {
        return fromAt;
    }

    @Nullable
    Instant untilAt() {
        return untilAt;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant overAt() {
        return overAt;
    }
}
