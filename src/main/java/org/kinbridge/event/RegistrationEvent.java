package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;

/** Facts of a worker's registration at a post. */
public sealed interface RegistrationEvent extends Event {

    /** Which worker. */
    PersonId worker();

    @Override
    default Stream stream() {
        return Stream.ofWorker(worker());
    }

    /** A post registered a worker abroad. */
    @JsonTypeName("worker.registered")
    record Registered(PersonId worker, RegistrationId registration, InstitutionId post) implements RegistrationEvent {}

    /** The worker was told of her registration. */
    @JsonTypeName("registration-notice.made")
    record NoticeMade(PersonId worker, NoticeId notice) implements RegistrationEvent {}
}
