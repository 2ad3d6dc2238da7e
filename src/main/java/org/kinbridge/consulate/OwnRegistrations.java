package org.kinbridge.consulate;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kinbridge.disclosure.OwnRecords;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.readlog.Onlooker;

/** A post's own records of workers are their registrations. */
@Singleton
class OwnRegistrations implements OwnRecords {

    private final WorkerRegistrations registrations;

    OwnRegistrations(WorkerRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean owns(InstitutionId institution, UUID record) {
        return registrations
                .of(new Reader.Post(Onlooker.software(institution)), new RegistrationId(record))
                .isPresent();
    }
}
