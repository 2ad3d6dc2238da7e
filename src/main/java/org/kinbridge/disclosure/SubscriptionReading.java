package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;

/** Subscriptions as the room that delivers needs to know them. */
@ApplicationScoped
public class SubscriptionReading {

    private final Subscriptions subscriptions;
    private final Grants grants;

    SubscriptionReading(Subscriptions subscriptions, Grants grants) {
        this.subscriptions = subscriptions;
        this.grants = grants;
    }

    /** An institution's own, living or not; {@code not-found} for anything else. */
    @Transactional
    public KnownSubscription get(InstitutionId institution, SubscriptionId id) {
        return subscriptions.find(institution, id).map(KnownSubscription::of).orElseThrow(Problem::notFound);
    }

    /** Read with a share lock: nobody can stop or pause it before this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownSubscription> shared(SubscriptionId id) {
        return subscriptions.shared(id).map(KnownSubscription::of);
    }

    /** Every living subscription by which what was told is to be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownSubscription> sending(Told told) {
        return subscriptions
                .living(told.reader())
                .filter(subscription -> subscription.kind() != DeliveryKind.PULL && concerns(subscription, told))
                .map(KnownSubscription::of)
                .toList();
    }

    /**
     * Nobody asks to be told that a grant has ended: whoever heard by it is asked to forget, once it listens again. A test is
     * of one subscription.
     */
    private boolean concerns(Subscription subscription, Told told) {
        return switch (told.fact()) {
            case TEST -> subscription.id().equals(told.subscription());
            case GRANT_ENDED ->
                subscription.isAbout(told.record())
                        && grants.findById(told.grant()).facts().stream().anyMatch(subscription.eventTypes()::contains);
            default ->
                !subscription.isPaused() && subscription.isAbout(told.record()) && subscription.asksFor(told.fact());
        };
    }
}
