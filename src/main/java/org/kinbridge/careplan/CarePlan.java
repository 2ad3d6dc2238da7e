package org.kinbridge.careplan;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A plan: a draft, until the parent who leaves and the caregiver have both signed it. Its days are the child's. */
@Entity
class CarePlan {

    @EmbeddedId
    private CarePlanId id;

    @Version
    private int version;

    private FamilyId family;
    private PersonId child;
    private PersonId leavingParent;
    private Terms terms;
    private boolean lateNotice;
    private byte[] sealedPage;

    @Enumerated(EnumType.STRING)
    private State state;

    private PersonId madeBy;
    private Instant madeAt;
    private @Nullable Instant readByChildAt;
    private @Nullable Instant parentSignedAt;
    private @Nullable Instant caregiverSignedAt;
    private @Nullable PersonId endedBy;
    private @Nullable Instant endedAt;

    CarePlan() {}

    CarePlan(CarePlanId id, Care care, Terms terms, boolean lateNotice, byte[] sealedPage, Instant now) {
        this.id = id;
        family = care.family();
        child = care.child();
        leavingParent = care.leavingParent();
        madeBy = care.madeBy();
        this.terms = terms;
        this.lateNotice = lateNotice;
        this.sealedPage = sealedPage.clone();
        state = State.DRAFT;
        madeAt = now;
    }

    /** Whose plan it is; none of it changes. */
    record Care(FamilyId family, PersonId child, PersonId leavingParent, PersonId madeBy) {}

    /** Where a plan stands. */
    enum State {
        /** It can be changed. */
        DRAFT,
        /** Both have signed; its first day is to come. */
        SIGNED,
        /** It is one of its days. */
        ACTIVE,
        /** Its last day is over. */
        EXPIRED,
        /** Somebody ended it before. */
        ENDED
    }

    /** Where it stands on this day; what was kept knows nothing of days. */
    State on(LocalDate today) {
        return switch (state) {
            case DRAFT -> terms.isOver(today) ? State.EXPIRED : State.DRAFT;
            case SIGNED, ACTIVE ->
                terms.isOver(today) ? State.EXPIRED : terms.isOn(today) ? State.ACTIVE : State.SIGNED;
            case EXPIRED, ENDED -> state;
        };
    }

    /** Other terms, or another page: whoever has read or signed it, read and signed something else. */
    void change(Terms asked, boolean late, byte[] sealed, LocalDate today) {
        mustBeDraft(today);
        terms = asked;
        lateNotice = late;
        sealedPage = sealed.clone();
        readByChildAt = null;
        parentSignedAt = null;
        caregiverSignedAt = null;
    }

    /** The child has seen her page. */
    void readByChild(LocalDate today, Instant now) {
        mustBeDraft(today);
        if (readByChildAt == null) {
            readByChildAt = now;
        }
    }

    /**
     * One of the two signs; 409 if she did before, or the child has still to see her page.
     *
     * @param childReadsFirst whether the child assents for herself
     */
    void sign(PersonId by, boolean childReadsFirst, LocalDate today, Instant now) {
        mustBeDraft(today);
        if ((childReadsFirst && readByChildAt == null) || signedAt(by) != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        if (by.equals(leavingParent)) {
            parentSignedAt = now;
        } else {
            caregiverSignedAt = now;
        }
        if (parentSignedAt != null && caregiverSignedAt != null) {
            state = State.SIGNED;
        }
    }

    /** One of the two ends it; {@code delegation-expired} if it is over by itself. */
    void end(PersonId by, LocalDate today, Instant now) {
        mustNotBeOver(today);
        if (state == State.ENDED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        state = State.ENDED;
        endedBy = by;
        endedAt = now;
    }

    /** Its last day is over; whether that ends something: a draft that nobody signed passes without a word. */
    boolean expire(LocalDate today) {
        if (state == State.ENDED || state == State.EXPIRED || !terms.isOver(today)) {
            return false;
        }
        boolean wasSigned = state != State.DRAFT;
        state = State.EXPIRED;
        return wasSigned;
    }

    /** 409 for a plan that is signed or over. */
    void mustBeDraft(LocalDate today) {
        mustNotBeOver(today);
        if (state != State.DRAFT) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private void mustNotBeOver(LocalDate today) {
        if (on(today) == State.EXPIRED) {
            throw Problem.of(ProblemCode.DELEGATION_EXPIRED);
        }
    }

    /** Whether it is one of the two who sign. */
    boolean isSignedBy(PersonId person) {
        return person.equals(leavingParent) || person.equals(terms.caregiver());
    }

    @Nullable
    Instant signedAt(PersonId person) {
        return person.equals(leavingParent) ? parentSignedAt : caregiverSignedAt;
    }

    boolean isSigned() {
        return state == State.SIGNED;
    }

    CarePlanId id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    PersonId child() {
        return child;
    }

    PersonId leavingParent() {
        return leavingParent;
    }

    Terms terms() {
        return terms;
    }

    boolean lateNotice() {
        return lateNotice;
    }

    byte[] sealedPage() {
        return sealedPage.clone();
    }

    PersonId madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant readByChildAt() {
        return readByChildAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
