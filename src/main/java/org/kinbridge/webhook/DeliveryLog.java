package org.kinbridge.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.due.Due;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Shows an institution what was sent to it and what came of it, and sends again what it asks for. */
@ApplicationScoped
class DeliveryLog {

    private final SubscriptionReading subscriptions;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Due due;
    private final HouseClock clock;

    DeliveryLog(
            SubscriptionReading subscriptions,
            Endpoints endpoints,
            Deliveries deliveries,
            Attempts attempts,
            Due due,
            HouseClock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.due = due;
        this.clock = clock;
    }

    /** A delivery with its attempts, the first one first. */
    record Entry(Delivery delivery, List<Attempt> attempts) {}

    @Transactional
    List<Entry> of(InstitutionId institution, SubscriptionId subscription, Slice slice) {
        String after = slice.after();
        List<Delivery> found = deliveries.of(
                subscriptions.get(institution, subscription).id(),
                after == null ? null : DeliveryId.fromString(after),
                slice.fetch());
        return entries(found);
    }

    /** Sends it again under the same id, if it arrived or was given up; the gate is asked as at any attempt. */
    @Transactional
    Entry again(InstitutionId institution, SubscriptionId subscription, DeliveryId id) {
        boolean living = subscriptions.get(institution, subscription).living();
        endpoints.wake(subscription);
        Delivery delivery = deliveries.locked(subscription, id).orElseThrow(Problem::notFound);
        if (!living) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        delivery.again(clock.instant());
        due.planNoLater(DeliveryDue.KIND, subscription.value(), clock.instant());
        return entries(List.of(delivery)).getFirst();
    }

    private List<Entry> entries(List<Delivery> found) {
        Map<DeliveryId, List<Attempt>> made = attempts.of(found);
        return found.stream()
                .map(delivery -> new Entry(delivery, made.getOrDefault(delivery.id(), List.of())))
                .toList();
    }
}
