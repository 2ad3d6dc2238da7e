package org.kinbridge.childclaim;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ClaimId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * A family that would have a child of another household as a child of its own too. It goes through once every other family of
 * hers has agreed, by somebody who consents there; where she has none, she agrees herself.
 */
@Entity
@Table(name = "family_child_claim")
class ChildClaim {

    /** What a claim is like; whose word is missing it never says. */
    enum State {
        WAITING_FOR_THE_OTHER_SIDE,
        DONE,
        WITHDRAWN
    }

    @EmbeddedId
    private ClaimId id;

    @Version
    private int version;

    private PersonId child;
    private FamilyId family;
    private PersonId claimedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant madeAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "claim_id", insertable = false, updatable = false)
    private List<ChildAgreement> agreements;

    ChildClaim() {}

    ChildClaim(PersonId child, FamilyId family, PersonId by, Instant now) {
        id = ClaimId.fresh();
        this.child = child;
        this.family = family;
        claimedBy = by;
        state = State.WAITING_FOR_THE_OTHER_SIDE;
        madeAt = now;
        agreements = new ArrayList<>();
    }

    /** Somebody agrees, for a family or, with none, for herself; once more changes nothing. */
    void agree(@Nullable FamilyId side, PersonId by, Instant now) {
        mustWait();
        if (!agreed(side)) {
            agreements.add(new ChildAgreement(id, side, by, now));
        }
    }

    /** Goes through if nobody's word is missing any more; false if it waits on. */
    boolean goesThrough(Set<FamilyId> others) {
        mustWait();
        boolean through = others.isEmpty() ? agreed(null) : others.stream().allMatch(this::agreed);
        if (through) {
            state = State.DONE;
        }
        return through;
    }

    void withdraw() {
        mustWait();
        state = State.WITHDRAWN;
    }

    private void mustWait() {
        if (state != State.WAITING_FOR_THE_OTHER_SIDE) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    boolean agreed(@Nullable FamilyId side) {
        return agreements.stream().anyMatch(given -> Objects.equals(given.family(), side));
    }

    ClaimId id() {
        return id;
    }

    PersonId child() {
        return child;
    }

    FamilyId family() {
        return family;
    }

    State state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }
}
