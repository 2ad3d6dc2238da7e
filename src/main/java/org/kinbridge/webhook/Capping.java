package org.kinbridge.webhook;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.disclosure.Cap;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.wiring.HouseClock;

/** Holds back what is over a subscription's cap: it waits, in its order, until the time has gone by. */
@Singleton
class Capping {

    private final Deliveries deliveries;
    private final HouseClock clock;

    Capping(Deliveries deliveries, HouseClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What may leave now. */
    Queue queue(KnownSubscription subscription) {
        return freeFrom(subscription).isAfter(clock.instant())
                ? Queue.ofWhatNeverWaits(subscription)
                : Queue.ofAll(subscription);
    }

    /** When the next of what waits is to be tried; empty if nothing waits. */
    Optional<Instant> earliest(KnownSubscription subscription) {
        Instant free = freeFrom(subscription);
        Optional<Instant> any = deliveries.earliest(Queue.ofAll(subscription)).map(at -> at.isBefore(free) ? free : at);
        return Stream.of(any, deliveries.earliest(Queue.ofWhatNeverWaits(subscription)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The first moment at which fewer have arrived than the cap allows; long ago if it is so now. */
    Instant freeFrom(KnownSubscription subscription) {
        Cap cap = subscription.cap();
        if (cap == null) {
            return Instant.EPOCH;
        }
        return deliveries
                .arrived(subscription.id(), Queue.counted(), cap.most())
                .map(arrived -> arrived.plus(cap.per().window()))
                .orElse(Instant.EPOCH);
    }
}
