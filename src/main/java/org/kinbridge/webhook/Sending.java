package org.kinbridge.webhook;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kinbridge.disclosure.KnownSubscription;

/** Makes a delivery ready to leave: as a signed letter, or for a topic. */
@Singleton
class Sending {

    private final SecretKeeping secrets;
    private final Signing signing;
    private final Poster poster;
    private final Outlet outlet;

    Sending(SecretKeeping secrets, Signing signing, Poster poster, Outlet outlet) {
        this.secrets = secrets;
        this.signing = signing;
        this.poster = poster;
        this.outlet = outlet;
    }

    /** Whether there is what it needs to be sent: a webhook needs a secret. */
    boolean isReady(KnownSubscription subscription) {
        return switch (subscription.kind()) {
            case PULL -> false;
            case WEBHOOK -> secrets.hasOne(subscription.id());
            case OUTLET -> true;
        };
    }

    /** Empty if it may not be read any more. */
    Optional<Leaving> pack(KnownSubscription subscription, Delivery delivery) {
        String url = subscription.url();
        return url == null ? toTopic(subscription, delivery) : Optional.of(letter(subscription, delivery, url));
    }

    private Leaving letter(KnownSubscription subscription, Delivery delivery, String url) {
        List<String> known = secrets.working(subscription.id());
        Letter letter = signing.sign(delivery, url, known);
        return new Leaving(delivery.id(), delivery.tries(), true, () -> poster.post(letter));
    }

    private Optional<Leaving> toTopic(KnownSubscription subscription, Delivery delivery) {
        Outlet.Parcel parcel = new Outlet.Parcel(
                delivery.id(),
                subscription.institution(),
                delivery.record(),
                delivery.fact(),
                delivery.notice(),
                delivery.toldAt());
        return outlet.pack(parcel)
                .map(writing -> new Leaving(delivery.id(), delivery.tries(), false, () -> written(writing)));
    }

    private static Answer written(BooleanSupplier writing) {
        long began = System.nanoTime();
        boolean there = writing.getAsBoolean();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return there ? Answer.written(took) : Answer.of(Failure.BROKER_AWAY, took);
    }
}
