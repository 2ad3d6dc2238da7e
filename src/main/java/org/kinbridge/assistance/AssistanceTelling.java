package org.kinbridge.assistance;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.kinbridge.event.AssistanceEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;

/** Says to the one who asked that her request changed, and how it stands at this moment; nobody else hears of it. */
@Singleton
class AssistanceTelling implements Teller<AssistanceEvent> {

    private final AssistanceRequests requests;

    AssistanceTelling(AssistanceRequests requests) {
        this.requests = requests;
    }

    /** A request as it stands at this moment. */
    record Changed(RequestId request, AssistanceRequest.State state, boolean overdue) {}

    @Override
    public Class<AssistanceEvent> facts() {
        return AssistanceEvent.class;
    }

    @Override
    public Optional<Frame> tell(AssistanceEvent fact, PersonId reader) {
        return requests.of(new Party.Requester(reader), fact.request())
                .map(request -> new Frame(
                        "assistance-request.changed", new Changed(request.id(), request.state(), request.overdue())));
    }
}
