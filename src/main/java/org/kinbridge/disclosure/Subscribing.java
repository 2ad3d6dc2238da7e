package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Lets institutions ask for facts. */
@ApplicationScoped
class Subscribing {

    private final Subscriptions subscriptions;
    private final InstitutionKeeping institutions;
    private final Outbox outbox;
    private final HouseClock clock;

    Subscribing(Subscriptions subscriptions, InstitutionKeeping institutions, Outbox outbox, HouseClock clock) {
        this.subscriptions = subscriptions;
        this.institutions = institutions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Subscription subscribe(InstitutionId institution, List<String> eventTypes) {
        InstitutionKind kind = institutions.get(institution).kind();
        List<FactType> facts = eventTypes.stream().map(type -> fact(type, kind)).toList();
        Subscription subscription = new Subscription(institution, facts, clock.instant());
        subscriptions.persist(subscription);
        outbox.append(new InstitutionEvent.Subscribed(institution, subscription.id()));
        return subscription;
    }

    private static FactType fact(String type, InstitutionKind kind) {
        return FactType.of(type, kind)
                .orElseThrow(() -> Problem.invalid("/eventTypes", "types that this kind of institution may ask for"));
    }

    @Transactional
    List<Subscription> of(InstitutionId institution, Slice slice) {
        String after = slice.after();
        return subscriptions.of(institution, after == null ? null : SubscriptionId.fromString(after), slice.fetch());
    }
}
