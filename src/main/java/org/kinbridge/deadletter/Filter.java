package org.kinbridge.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters; null does not choose.
 *
 * @param from when they died, by the machine's clock, that moment included
 * @param until that moment excluded
 */
record Filter(
        @Nullable String consumer,
        @Nullable Instant from,
        @Nullable Instant until) {

    void bind(List<String> conditions, Map<String, Object> values) {
        bind("consumer = :consumer", "consumer", consumer, conditions, values);
        bind("diedAt >= :from", "from", from, conditions, values);
        bind("diedAt < :until", "until", until, conditions, values);
    }

    private static void bind(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
