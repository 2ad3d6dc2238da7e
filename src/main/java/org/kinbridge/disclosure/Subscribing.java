package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Lets institutions ask for facts, and stop asking. */
@ApplicationScoped
class Subscribing {

    private static final int MOST = 20;

    private final Subscriptions subscriptions;
    private final InstitutionKeeping institutions;
    private final Outbox outbox;
    private final Event<SubscriptionEnded> ended;
    private final HouseClock clock;
    private final boolean demo;

    Subscribing(
            Subscriptions subscriptions,
            InstitutionKeeping institutions,
            Outbox outbox,
            Event<SubscriptionEnded> ended,
            HouseClock clock,
            @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.subscriptions = subscriptions;
        this.institutions = institutions;
        this.outbox = outbox;
        this.ended = ended;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Asks for facts.
     *
     * @param url where to deliver them; null if the institution reads its notices itself
     */
    @Transactional
    Subscription subscribe(InstitutionId institution, List<String> eventTypes, @Nullable String url) {
        InstitutionKind kind = institutions.get(institution).kind();
        List<FactType> facts = eventTypes.stream().map(type -> fact(type, kind)).toList();
        if (url != null && !WebhookAddress.isAcceptable(url, demo)) {
            throw Problem.invalid("/delivery/url", "an https address with the DNS name of a host, nothing before an @");
        }
        subscriptions.oneAtATime(institution);
        if (subscriptions.living(institution).count() >= MOST) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        Subscription subscription = new Subscription(institution, facts, url, clock.instant());
        subscriptions.persist(subscription);
        outbox.append(new InstitutionEvent.Subscribed(institution, subscription.id()));
        return subscription;
    }

    private static FactType fact(String type, InstitutionKind kind) {
        return FactType.of(type, kind)
                .orElseThrow(() -> Problem.invalid("/eventTypes", "types that this kind of institution may ask for"));
    }

    /** Nothing more is made or delivered for it, nor what already waits. */
    @Transactional
    void stop(InstitutionId institution, SubscriptionId id) {
        Subscription subscription = subscriptions.locked(institution, id).orElseThrow(Problem::notFound);
        if (subscription.end(clock.instant())) {
            ended.fire(new SubscriptionEnded(id));
        }
    }

    @Transactional
    List<Subscription> of(InstitutionId institution, Slice slice) {
        String after = slice.after();
        return subscriptions.of(institution, after == null ? null : SubscriptionId.fromString(after), slice.fetch());
    }
}
