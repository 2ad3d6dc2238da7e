package org.kinbridge.consent;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The permission for one pair of people to be in contact: open exactly while everything it needs is given. */
@Entity
class FamilyLink {

    static final Duration CODE_VALID = Duration.ofDays(2);
    private static final int MOST_CODE_ATTEMPTS = 5;

    @EmbeddedId
    private LinkId id;

    @Version
    private int version;

    private FamilyId family;
    private PersonId a;
    private PersonId b;
    private PersonId inviter;
    private boolean open;
    private String codeMark;
    private Instant codeExpiresAt;
    private int codeAttempts;
    private Instant madeAt;

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
        this.codeMark = codeMark;
        codeExpiresAt = now.plus(CODE_VALID);
        madeAt = now;
        steps = new ArrayList<>();
        need(LinkStep.Kind.CONFIRMATION, a);
        need(LinkStep.Kind.CONFIRMATION, b);
    }

    /** Adds something this link needs before it opens. */
    void need(LinkStep.Kind kind, PersonId person) {
        steps.add(new LinkStep(id, kind, person));
    }

    /** Confirms for one of the two; whoever did not make the link shows the code that was handed to her. */
    void confirm(PersonId by, String shownMark, Instant now) {
        if (!by.equals(inviter)) {
            useCode(shownMark, now);
        }
        give(LinkStep.Kind.CONFIRMATION, by, by, now);
    }

    private void useCode(String shownMark, Instant now) {
        codeAttempts++;
        if (codeAttempts > MOST_CODE_ATTEMPTS || !now.isBefore(codeExpiresAt) || !codeMark.equals(shownMark)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
    }

    /** A new code in the place of the old one. */
    void renewCode(String mark, Instant now) {
        codeMark = mark;
        codeExpiresAt = now.plus(CODE_VALID);
        codeAttempts = 0;
    }

    /** Gives what is needed of this kind for this person; {@code state-conflict} if no such thing is needed. */
    void give(LinkStep.Kind kind, PersonId person, PersonId by, Instant now) {
        steps.stream()
                .filter(step -> step.is(kind, person))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT))
                .give(by, now);
        open = steps.stream().allMatch(LinkStep::given);
    }

    /**
     * Takes back what was given; false if it was not, and nothing changed. What was taken back ends, and is needed anew:
     * the caller asks for it once the end is written.
     */
    boolean takeBack(LinkStep.Kind kind, PersonId person, PersonId by, Instant now) {
        LinkStep step = steps.stream()
                .filter(current -> current.is(kind, person))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT));
        boolean given = step.given();
        if (given) {
            step.takeBack(by, now);
            steps.remove(step);
            open = false;
        }
        return given;
    }

    /** The children of the two for whom somebody who cares for them has a word in it. */
    List<PersonId> consentedFor() {
        return steps.stream()
                .filter(step -> step.kind() == LinkStep.Kind.CONSENT)
                .map(LinkStep::person)
                .toList();
    }

    /** Whether this one of the two has confirmed. */
    boolean confirmedBy(PersonId person) {
        return steps.stream().anyMatch(step -> step.is(LinkStep.Kind.CONFIRMATION, person) && step.given());
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

    PersonId inviter() {
        return inviter;
    }

    boolean isOpen() {
        return open;
    }

    Instant codeExpiresAt() {
        return codeExpiresAt;
    }

    Instant madeAt() {
        return madeAt;
    }

    List<LinkStep> steps() {
        return List.copyOf(steps);
    }
}
