package org.kinbridge.consulate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.RegistrationId;

/** Reads registrations for the room that tells the post of them. */
@ApplicationScoped
public class RegistrationReading {

    private final Registering registering;

    RegistrationReading(Registering registering) {
        this.registering = registering;
    }

    /** The post's registration; {@code not-found} if it is none of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownRegistration get(InstitutionId post, RegistrationId id) {
        WorkerRegistration found = registering.get(new Reader.Post(post), id);
        return new KnownRegistration(found.id(), found.registeredAt());
    }
}
