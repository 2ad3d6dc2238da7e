package org.kinbridge.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/**
 * Proof, inside one transaction, that an institution may be told a fact. Only the gate makes it; whoever needs it cannot
 * forget to ask.
 */
public final class Told implements Disclosure {

    private final FactType fact;
    private final Addressee to;
    private final Basis basis;

    /**
     * On what somebody is told.
     *
     * @param grant null only for what tells nothing of anybody: a test
     * @param until the first moment at which it may not be read any more, if that is known
     */
    record Basis(
            SubscriptionId subscription,
            @Nullable GrantId grant,
            @Nullable Crossing crossing,
            @Nullable Instant until) {}

    Told(FactType fact, Addressee to, Basis basis) {
        this.fact = fact;
        this.to = to;
        this.basis = basis;
    }

    /** What may be told. */
    public FactType fact() {
        return fact;
    }

    /** To whom. */
    public InstitutionId reader() {
        return to.institution();
    }

    /** The reader's own record of whom it is about. */
    public UUID record() {
        return to.record();
    }

    /** What the institution asked for. */
    public SubscriptionId subscription() {
        return basis.subscription();
    }

    /** Who let it know: by which grant. Null only for a test. */
    public @Nullable GrantId grant() {
        return basis.grant();
    }

    /** From where it comes, if another institution recorded it. */
    public Optional<Crossing> crossing() {
        return Optional.ofNullable(basis.crossing());
    }

    /** The first moment at which it may not be read any more, if that is known; by the house clock. */
    public @Nullable Instant until() {
        return basis.until();
    }

    /** What this field says, if this reader may be told it; null if not. Of its own record it is told all. */
    public <T> @Nullable T only(FactField field, T value) {
        Crossing crossing = basis.crossing();
        return crossing == null || crossing.fields().contains(field) ? value : null;
    }
}
