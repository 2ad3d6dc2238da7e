package org.kinbridge.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/**
 * Something a link needs from, or for, one person, or by which one of the two holds it off: who gave it, when and by which
 * right, who took it back, when and by which right. Never deleted. What a child gives again begins a new step in the place of
 * the old one, which ends by her own hand.
 */
@Entity
@Table(name = "family_link_step")
class LinkStep {

    /** Periods count days: within one of them, nothing begins anew. */
    private static final Duration NEWS = Duration.ofDays(1);

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

    private @Nullable Instant askedAt;
    private @Nullable LocalDate wantedUntil;

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

    /** A child's own word that nothing waits for until she has been asked, and that day is over. */
    static LinkStep wanted(LinkId link, PersonId child, LocalDate until) {
        LinkStep step = new LinkStep(link, Kind.ASSENT, child);
        step.wantedUntil = until;
        return step;
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
            case CONFIRMATION, CONSENT -> given();
            case ASSENT -> given() || wantedUntil != null;
            case PAUSE, ENDING -> false;
        };
    }

    boolean is(Kind asked, PersonId asPerson) {
        return kind == asked && person.equals(asPerson);
    }

    UUID id() {
        return id;
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

    @Nullable
    Instant givenAt() {
        return givenAt;
    }

    /** Asks her for it, once more or for the first time; until that day is over nothing waits for her answer. */
    void ask(LocalDate until, Instant now) {
        askedAt = now;
        wantedUntil = until;
    }

    /** Whether she has been asked, and has not answered yet. */
    boolean isAsked() {
        return askedAt != null && wantedUntil != null;
    }

    /** The last day on which nothing waits for an answer that is wanted; null if none is, or everything waits for it. */
    @Nullable
    LocalDate wantedUntil() {
        return wantedUntil;
    }

    /** Whether giving it again says something new: she is asked, or it was not just now that she gave it. */
    boolean isRenewable(Instant now) {
        return givenAt != null && (wantedUntil != null || !now.isBefore(givenAt.plus(NEWS)));
    }

    /** It answers what she may have been asked. */
    void give(By by, Instant now) {
        wantedUntil = null;
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
