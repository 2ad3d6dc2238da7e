package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;

/** Facts of requests for assistance, in the stream of the worker who asks: her family never hears of them. */
public sealed interface AssistanceEvent extends Event {

    /** Who asks. */
    PersonId worker();

    /** Which request. */
    RequestId request();

    @Override
    default Stream stream() {
        return Stream.ofWorker(worker());
    }

    /** A worker asked a post for help. */
    @JsonTypeName("assistance-request.filed")
    record Filed(PersonId worker, RequestId request, InstitutionId post) implements AssistanceEvent {}

    /** An officer made it her own. */
    @JsonTypeName("assistance-request.taken")
    record Taken(PersonId worker, RequestId request, InstitutionId post) implements AssistanceEvent {}

    /** The officer or the worker wrote. */
    @JsonTypeName("assistance-request.replied")
    record Replied(PersonId worker, RequestId request, InstitutionId post) implements AssistanceEvent {}

    /** The time in which the post should have answered is over. */
    @JsonTypeName("assistance-request.overdue")
    record Overdue(PersonId worker, RequestId request, InstitutionId post) implements AssistanceEvent {}

    /** Nothing more is asked. */
    @JsonTypeName("assistance-request.closed")
    record Closed(PersonId worker, RequestId request, InstitutionId post) implements AssistanceEvent {}
}
