package org.kinbridge.deadletter;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinbridge.inbox.Handler;

/** The consumers of the bus that the house has, by their names. */
@Singleton
class Consumers {

    private final Map<String, Handler> handlers;

    Consumers(Instance<Handler> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(Handler::consumer, Function.identity()));
    }

    Optional<Handler> find(String consumer) {
        return Optional.ofNullable(handlers.get(consumer));
    }
}
