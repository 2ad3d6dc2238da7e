package org.kinbridge.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The hours of somebody in which nothing rings, as they are known now. */
@FunctionalInterface
public interface Resting {

    /** Of somebody for whom anything may ring at any time. */
    Resting NEVER = moment -> Optional.empty();

    /** So many quiet hours follow each other at most; more would leave no time at all. */
    int MOST = 32;

    /** When the quiet hours are over that this moment lies in; empty if it lies in none. */
    Optional<Instant> quietUntil(Instant moment);

    /** The first moment from this one on that is quiet for none of these. */
    static Instant over(Instant at, Collection<? extends Resting> people) {
        Instant moment = at;
        for (int looks = 0; looks < MOST; looks++) {
            Instant looked = moment;
            Optional<Instant> over = people.stream()
                    .flatMap(person -> person.quietUntil(looked).stream())
                    .findFirst();
            if (over.isEmpty()) {
                return moment;
            }
            moment = over.get();
        }
        return moment;
    }
}
