package org.kinbridge.assistance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.AssistanceEvent;
import org.kinbridge.id.RequestId;
import org.kinbridge.outbox.Outbox;

/** When the time is over in which a post should have answered: has it? */
@Singleton
class AssistanceOverdue implements DueHandler {

    static final String KIND = "assistance.overdue";

    private final AssistanceRequests requests;
    private final Outbox outbox;

    AssistanceOverdue(AssistanceRequests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        requests.findByIdOptional(new RequestId(ref))
                .filter(request -> request.fallOverdue(dueAt))
                .ifPresent(request ->
                        outbox.append(new AssistanceEvent.Overdue(request.requester(), request.id(), request.post())));
    }
}
