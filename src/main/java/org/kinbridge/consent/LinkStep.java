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

/**
 * Something a link needs from, or for, one person, or by which one of the two holds it off: who gave it, when and by which
 * right, who took it back, when and by which right. Never deleted.
 */
@Entity
@Table(name = "family_link_step")
class LinkStep {

    /** What it is. */
    enum Kind {
        /** Each of the two confirms. */
        CONFIRMATION,
        /** Somebody who cares for the child consents. */
        CONSENT,
        /** The child herself assents. */
        ASSENT,
        /** One of the two wants a pause. */
        PAUSE,
        /** One of the two has ended the link; taken back by whoever of them asks for it anew. */
        ENDING
    }

    @Id
    private UUID id;

    private LinkId link;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private PersonId person;
    private @Nullable Instant givenAt;
    private @Nullable PersonId givenBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Authority givenAuthority;

    private @Nullable Instant takenBackAt;
    private @Nullable PersonId takenBackBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Authority takenBackAuthority;

    LinkStep() {}

    LinkStep(LinkId link, Kind kind, PersonId person) {
        id = NewId.next();
        this.link = link;
        this.kind = kind;
        this.person = person;
    }

    /** One that is there only because it is given. */
    static LinkStep done(LinkId link, Kind kind, PersonId by, Instant now) {
        LinkStep step = new LinkStep(link, kind, by);
        step.give(By.herself(by), now);
        return step;
    }

    /** Whether the contact may be open as far as this step goes. */
    boolean lets() {
        return switch (kind) {
            case CONFIRMATION, CONSENT, ASSENT -> given();
            case PAUSE, ENDING -> false;
        };
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

    void give(By by, Instant now) {
        if (givenAt == null) {
            givenAt = now;
            givenBy = by.person();
            givenAuthority = by.authority();
        }
    }

    /** Ends this step for good. */
    void takeBack(By by, Instant now) {
        takenBackAt = now;
        takenBackBy = by.person();
        takenBackAuthority = by.authority();
    }
}
