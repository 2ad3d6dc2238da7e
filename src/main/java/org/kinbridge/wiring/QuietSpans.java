package org.kinbridge.wiring;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Empties whatever a trace would tell of people: addresses of phones, paths with ids, queries with cursors and numbers. What
 * may stay is listed, so that a library's new idea of what is worth noting stays inside until somebody has looked at it.
 */
@Singleton
class QuietSpans implements ExtendedSpanProcessor {

    private static final Set<String> TELLING_NOTHING_OF_PEOPLE = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "error.type",
            "code.function",
            "code.function.name",
            "code.namespace",
            "messaging.system",
            "messaging.operation",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.consumer.group.name",
            "messaging.kafka.consumer.group");

    @Override
    public void onEnding(ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> empty(span, key));
    }

    @SuppressWarnings("unchecked")
    private static void empty(ReadWriteSpan span, AttributeKey<?> key) {
        if (TELLING_NOTHING_OF_PEOPLE.contains(key.getKey())) {
            return;
        }
        switch (key.getType()) {
            case STRING -> span.setAttribute((AttributeKey<String>) key, "");
            case STRING_ARRAY -> span.setAttribute((AttributeKey<List<String>>) key, List.of());
            case BOOLEAN, LONG, DOUBLE, BOOLEAN_ARRAY, LONG_ARRAY, DOUBLE_ARRAY -> {
                // Sizes, statuses and offsets.
            }
            default -> throw new IllegalStateException("an attribute of an unknown type");
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
