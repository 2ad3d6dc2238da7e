package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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

/** Lets institutions ask for facts. */
@ApplicationScoped
class Subscribing {

    private static final int MOST = 20;

    private final Subscriptions subscriptions;
    private final InstitutionKeeping institutions;
    private final Instance<OwnRecords> records;
    private final Outbox outbox;
    private final HouseClock clock;
    private final boolean demo;

    Subscribing(
            Subscriptions subscriptions,
            InstitutionKeeping institutions,
            Instance<OwnRecords> records,
            Outbox outbox,
            HouseClock clock,
            @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.subscriptions = subscriptions;
        this.institutions = institutions;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Asks for facts.
     *
     * @param onlyRecord the one of the institution's own that they are to be about; null for all of them
     */
    @Transactional
    Subscription subscribe(
            InstitutionId institution, List<String> eventTypes, @Nullable UUID onlyRecord, Delivering delivering) {
        InstitutionKind kind = institutions.get(institution).kind();
        List<FactType> facts = eventTypes.stream().map(type -> fact(type, kind)).toList();
        mustBeTheirs(institution, onlyRecord);
        mustBeAcceptable(delivering.url());
        subscriptions.oneAtATime(institution);
        if (subscriptions.living(institution).count() >= MOST) {
            throw Problem.at(ProblemCode.STATE_CONFLICT, "", "at most " + MOST + " at a time; stop one of them first");
        }
        Subscription subscription = new Subscription(institution, facts, onlyRecord, delivering, clock.instant());
        subscriptions.persist(subscription);
        outbox.append(new InstitutionEvent.Subscribed(institution, subscription.id()));
        return subscription;
    }

    private static FactType fact(String type, InstitutionKind kind) {
        return FactType.of(type, kind)
                .orElseThrow(() -> Problem.invalid("/eventTypes", "types that this kind of institution may ask for"));
    }

    /** Another institution's record and one that is not there are refused alike. */
    private void mustBeTheirs(InstitutionId institution, @Nullable UUID record) {
        if (record != null && records.stream().noneMatch(room -> room.owns(institution, record))) {
            throw Problem.invalid("/record", "an enrolment or a registration of your own");
        }
    }

    private void mustBeAcceptable(@Nullable String url) {
        if (url != null && !WebhookAddress.isAcceptable(url, demo)) {
            throw Problem.invalid("/delivery/url", "an https address with the DNS name of a host, nothing before an @");
        }
    }

    @Transactional
    List<Subscription> of(InstitutionId institution, Slice slice) {
        String after = slice.after();
        return subscriptions.of(institution, after == null ? null : SubscriptionId.fromString(after), slice.fetch());
    }
}
