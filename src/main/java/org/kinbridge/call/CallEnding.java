package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.CallId;
import org.kinbridge.outbox.Outbox;

/** At the end of each call: was it held, or who was missing? */
@Singleton
class CallEnding implements DueHandler {

    static final String KIND = "call.end";

    private final Calls calls;
    private final Outbox outbox;

    CallEnding(Calls calls, Outbox outbox) {
        this.calls = calls;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        calls.findByIdOptional(new CallId(ref)).filter(Call::isOpen).ifPresent(call -> outbox.append(call.end()));
    }
}
