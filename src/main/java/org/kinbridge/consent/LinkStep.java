package org.kinbridge.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** Something a link needs from, or for, one person: who gave it and when, who took it back and when. Never deleted. */
@Entity
@Table(name = "family_link_step")
class LinkStep {

    /** What is needed. */
    enum Kind {
        /** Each of the two confirms. */
        CONFIRMATION,
        /** Somebody who cares for the child consents. */
        CONSENT,
        /** The child herself assents. */
        ASSENT
    }

    @Id
    private UUID id;

    private LinkId link;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private PersonId person;
    private @Nullable Instant givenAt;
    private @Nullable PersonId givenBy;
    private @Nullable Instant takenBackAt;
    private @Nullable PersonId takenBackBy;

    LinkStep() {}

    LinkStep(LinkId link, Kind kind, PersonId person) {
        id = NewId.next();
        this.link = link;
        this.kind = kind;
        this.person = person;
    }

    boolean is(Kind asked, PersonId asPerson) {
        return kind == asked && person.equals(asPerson);
    }

    Kind kind() {
        return kind;
    }

    PersonId person() {
        return person;
    }

    boolean given() {
        return givenAt != null;
    }

    boolean givenBy(PersonId somebody) {
        return given() && somebody.equals(givenBy);
    }

    void give(PersonId by, Instant now) {
        if (givenAt == null) {
            givenAt = now;
            givenBy = by;
        }
    }

    /** Ends this step for good. */
    void takeBack(PersonId by, Instant now) {
        takenBackAt = now;
        takenBackBy = by;
    }
}
