package org.kinbridge.consulate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.problem.Problem;
import org.kinbridge.readlog.Onlooker;

/** Reads registrations for the room that tells the post of them. */
@ApplicationScoped
public class RegistrationReading {

    private final WorkerRegistrations registrations;

    RegistrationReading(WorkerRegistrations registrations) {
        this.registrations = registrations;
    }

    /** The post's registration; {@code not-found} if it is none of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownRegistration get(InstitutionId post, RegistrationId id) {
        WorkerRegistration found =
                registrations.of(new Reader.Post(Onlooker.software(post)), id).orElseThrow(Problem::notFound);
        return new KnownRegistration(found.id(), found.registeredAt());
    }

    /** Whose registration it is, if it is the post's; {@code not-found} if it is none of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonId worker(InstitutionId post, RegistrationId id) {
        return registrations
                .of(new Reader.Post(Onlooker.software(post)), id)
                .orElseThrow(Problem::notFound)
                .worker();
    }

    /** Where a worker is registered: her registration by post. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<InstitutionId, KnownRegistration> everywhere(PersonId worker) {
        return registrations.of(worker).stream()
                .collect(Collectors.toMap(
                        WorkerRegistration::post, found -> new KnownRegistration(found.id(), found.registeredAt())));
    }
}
