package org.kinbridge.consulate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.Id;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;

/** The registration table; always one reader's own. */
@Singleton
class WorkerRegistrations implements PanacheRepositoryBase<WorkerRegistration, RegistrationId> {

    Optional<WorkerRegistration> of(Reader reader, RegistrationId id) {
        return find(own(reader) + " and id = ?2", who(reader), id).firstResultOptional();
    }

    /** Wherever this worker is registered. */
    List<WorkerRegistration> of(PersonId worker) {
        return list("worker = ?1 order by id.value", worker);
    }

    boolean has(InstitutionId post, PersonId worker) {
        return count("post = ?1 and worker = ?2", post, worker) > 0;
    }

    List<WorkerRegistration> of(Reader reader, @Nullable RegistrationId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find(own(reader) + " and id.value > ?2 order by id.value", who(reader), from)
                .range(0, most - 1)
                .list();
    }

    private static String own(Reader reader) {
        return switch (reader) {
            case Reader.Worker worker -> "worker = ?1";
            case Reader.Post post -> "post = ?1";
        };
    }

    private static Id who(Reader reader) {
        return switch (reader) {
            case Reader.Worker worker -> worker.id();
            case Reader.Post post -> post.id();
        };
    }
}
