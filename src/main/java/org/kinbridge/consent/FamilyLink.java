package org.kinbridge.consent;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;
import org.kinbridge.consent.LinkStep.Kind;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * The permission for one pair of people to be in contact: open exactly while everything it needs is given, nobody pauses it,
 * no restriction holds between them and it has not ended.
 */
@Entity
class FamilyLink {

    @EmbeddedId
    private LinkId id;

    @Version
    private int version;

    private FamilyId family;
    private PersonId a;
    private PersonId b;
    private PersonId inviter;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private boolean open;
    private boolean restricted;
    private Instant madeAt;

    @Embedded
    private LinkCode code;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "link_id", insertable = false, updatable = false)
    @SQLRestriction("taken_back_at is null")
    @OrderBy("id")
    private List<LinkStep> steps;

    FamilyLink() {}

    FamilyLink(FamilyId family, PersonId inviter, PersonId other, String codeMark, Instant now) {
        id = LinkId.fresh();
        this.family = family;
        this.inviter = inviter;
        boolean inviterFirst =
                inviter.value().toString().compareTo(other.value().toString()) < 0;
        a = inviterFirst ? inviter : other;
        b = inviterFirst ? other : inviter;
        code = new LinkCode(codeMark, now);
        madeAt = now;
        kind = LinkKind.FAMILY;
        steps = new ArrayList<>();
    }

    /** Says what kind of contact it is for. */
    void is(LinkKind ofContact) {
        kind = ofContact;
    }

    LinkKind kind() {
        return kind;
    }

    /** Adds something this link needs before it opens. */
    void need(Kind kind, PersonId person) {
        current().need(kind, person);
        open = false;
    }

    /** Confirms for one of the two; whoever did not ask for the link shows the code that was handed to her. */
    void confirm(PersonId by, String shownMark, Instant now) {
        current().mustGoOn();
        if (!by.equals(inviter)) {
            code.use(shownMark, now);
        }
        give(Kind.CONFIRMATION, by, By.herself(by), now);
    }

    /** Gives what is needed of this kind for this person; {@code state-conflict} if no such thing is needed. */
    void give(Kind kind, PersonId person, By by, Instant now) {
        current().give(kind, person, by, now);
        settle();
    }

    /**
     * Takes back what was given; false if it was not, and nothing changed. What was taken back ends, and is needed anew:
     * the caller asks for it once the end is written.
     */
    boolean takeBack(Kind kind, PersonId person, By by, Instant now) {
        boolean taken = current().takeBack(kind, person, by, now);
        open = open && !taken;
        return taken;
    }

    /** A child gives again what she gave: the caller asks for it once the end of the old one is written. */
    boolean renew(PersonId child, Instant now) {
        return current().renew(child, now);
    }

    /** A child of the two has come to the age of assent: what goes on, or would, waits for her word from that day's end on. */
    void want(PersonId child, LocalDate until) {
        if (current().waits()) {
            need(Kind.ASSENT, child);
        } else {
            steps.add(LinkStep.wanted(id, child, until));
        }
    }

    /** What was asked for was not given in time; the caller asks for it once the end is written. */
    void lapse(LinkStep step, Instant now) {
        current().lapse(step, now);
        open = false;
    }

    /** One of the two pauses for herself; once more changes nothing. */
    void pause(PersonId by, Instant now) {
        current().pause(by, now);
        open = false;
    }

    /** Ends her own pause, if there is one. It opens nothing that anything else keeps closed. */
    void resume(PersonId by, Instant now) {
        current().resume(by, now);
        settle();
    }

    /**
     * One of the two is of age from now on: what only a child needs counts no more. What it kept closed stays closed by a
     * pause of hers, so that it opens by her own word alone.
     */
    void comeOfAge(PersonId person, Instant now) {
        boolean nothingMissed = current().release(person, now);
        if (!nothingMissed && !hasEnded()) {
            pause(person, now);
        }
        settle();
    }

    /** Heeds whether a restriction holds between the two: while one does, nothing opens it. */
    void heed(boolean restrictionHolds) {
        restricted = restrictionHolds;
        settle();
    }

    private void settle() {
        open = !restricted && current().open();
    }

    /** One of the two ends it, until one of them asks for it anew; false if it has ended already. */
    boolean end(PersonId by, Instant now) {
        open = false;
        return current().end(by, now);
    }

    /** A new code in the place of the old one, while the one it is for has not confirmed. */
    void renewCode(PersonId by, String mark, Instant now) {
        if (!by.equals(inviter) || current().given(Kind.CONFIRMATION, otherThan(by))) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        code = new LinkCode(mark, now);
    }

    /** Begins again what has ended, with a new code. The caller says what is needed once the end is written. */
    void reopen(PersonId by, String mark, Instant now) {
        if (!hasEnded()) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        current().clear(by, now);
        inviter = by;
        code = new LinkCode(mark, now);
    }

    private LinkSteps current() {
        return new LinkSteps(id, steps);
    }

    boolean hasEnded() {
        return current().ended();
    }

    boolean joins(PersonId person) {
        return a.equals(person) || b.equals(person);
    }

    PersonId otherThan(PersonId person) {
        return a.equals(person) ? b : a;
    }

    LinkId id() {
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

    boolean isOpen() {
        return open;
    }

    boolean isRestricted() {
        return restricted;
    }

    Instant codeExpiresAt() {
        return code.expiresAt();
    }

    Instant madeAt() {
        return madeAt;
    }

    /** What they are now, to be read. */
    LinkSteps steps() {
        return new LinkSteps(id, List.copyOf(steps));
    }
}
