package org.kinbridge.disclosure;

import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/**
 * Proof, inside one transaction, that an institution may be told a fact. Only the gate makes it; whoever needs it cannot
 * forget to ask.
 */
public final class Told implements Disclosure {

    private final FactType fact;
    private final InstitutionId reader;
    private final SubscriptionId subscription;
    private final GrantId grant;

    Told(FactType fact, InstitutionId reader, SubscriptionId subscription, GrantId grant) {
        this.fact = fact;
        this.reader = reader;
        this.subscription = subscription;
        this.grant = grant;
    }

    /** What may be told. */
    public FactType fact() {
        return fact;
    }

    /** To whom. */
    public InstitutionId reader() {
        return reader;
    }

    /** What the institution asked for. */
    public SubscriptionId subscription() {
        return subscription;
    }

    /** Who let it know: by which grant. */
    public GrantId grant() {
        return grant;
    }
}
