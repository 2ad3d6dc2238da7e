package org.kinbridge.deadletter;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.KnownTime;

/** Reads which dead letters are asked for; what could not be looked for is 422 {@code invalid}. */
@Singleton
class Filtering {

    private static final String QUERY = "?";
    private static final String BODY = "/";

    private final Consumers consumers;

    Filtering(Consumers consumers) {
        this.consumers = consumers;
    }

    Filter query(@Nullable String consumer, @Nullable String from, @Nullable String until) {
        return filter(QUERY, consumer, instant("?from", from), instant("?until", until));
    }

    Filter body(@Nullable String consumer, Instant from, Instant until) {
        return filter(BODY, consumer, from, until);
    }

    private Filter filter(String where, @Nullable String consumer, @Nullable Instant from, @Nullable Instant until) {
        if (consumer != null && consumers.find(consumer).isEmpty()) {
            throw Problem.invalid(where + "consumer", "the name of a consumer");
        }
        refuseUnknown(where + "from", from);
        refuseUnknown(where + "until", until);
        if (from != null && until != null && !from.isBefore(until)) {
            throw Problem.invalid(where + "until", "a time after from");
        }
        return new Filter(consumer, from, until);
    }

    private static void refuseUnknown(String pointer, @Nullable Instant time) {
        if (time != null && !KnownTime.is(time)) {
            throw Problem.invalid(pointer, "a time in the years 1 to 9999");
        }
    }

    private static @Nullable Instant instant(String pointer, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "an instant ending in Z");
        }
    }
}
