package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.CallId;

/**
 * At the end of each call: was it held, or who was missing? A miss is repaired: both are offered other times at once. What was
 * never agreed on has expired, and there is nothing to make good.
 */
@Singleton
class CallEnding implements DueHandler {

    static final String KIND = "call.end";

    private final Calls calls;
    private final Concluding concluding;

    CallEnding(Calls calls, Concluding concluding) {
        this.calls = calls;
        this.concluding = concluding;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        calls.findByIdOptional(new CallId(ref))
                .filter(Call::isOpen)
                .ifPresent(call -> concluding.tell(call, call.end()));
    }
}
