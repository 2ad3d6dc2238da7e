package org.kinbridge.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.CallId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** How one call that was missed is made good: the times that both are offered, until somebody takes one. */
@Entity
@Table(name = "scheduled_call_repair")
class Repair {

    // The missed call's own.
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId id;

    @Version
    private int version;

    private @Nullable CallId repairedBy;

    @ElementCollection
    @CollectionTable(name = "scheduled_call_offer", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "starts_at")
    private Set<Instant> offers;

    Repair() {}

    private Repair(CallId missed, List<Instant> offers) {
        id = missed;
        this.offers = new TreeSet<>(offers);
    }

    static Repair offer(Call missed, List<Instant> times) {
        return new Repair(missed.id(), times);
    }

    /** Somebody takes one of the offered times, which makes the call that repairs the missed one. */
    Call take(OpenContact contact, Call missed, Instant startsAt, Waking waking, Instant now) {
        if (repairedBy != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        if (!offers(now).contains(startsAt)) {
            throw Problem.invalid("/startsAt", "one of the offers, still to come");
        }
        Call repairing = Call.repair(contact, missed, startsAt, waking);
        repairedBy = repairing.id();
        return repairing;
    }

    /** What can still be taken, in order of time. */
    List<Instant> offers(Instant now) {
        return repairedBy != null
                ? List.of()
                : offers.stream().filter(start -> start.isAfter(now)).sorted().toList();
    }

    CallId id() {
        return id;
    }

    @Nullable
    CallId repairedBy() {
        return repairedBy;
    }
}
