package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import org.kinbridge.consulate.KnownRegistration;
import org.kinbridge.consulate.RegistrationReading;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;

/** Of a registration: the worker herself, and nobody else of her family. */
@Singleton
class OfRegistration {

    private final RegistrationReading registrations;
    private final InstitutionKeeping institutions;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfRegistration(
            RegistrationReading registrations, InstitutionKeeping institutions, NoticeMaking notices, Outbox outbox) {
        this.registrations = registrations;
        this.institutions = institutions;
        this.notices = notices;
        this.outbox = outbox;
    }

    void tell(RegistrationEvent.Registered registered, EventId event) {
        KnownRegistration registration = registrations.get(registered.post(), registered.registration());
        NoticeId notice = notices.make(
                registered.worker(),
                event,
                new ToPerson.Registered(
                        registration.id(), institutions.get(registered.post()).name(), registration.registeredAt()));
        outbox.append(new RegistrationEvent.NoticeMade(registered.worker(), notice));
    }
}
