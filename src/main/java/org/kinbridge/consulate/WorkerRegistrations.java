package org.kinbridge.consulate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;

/** The registration table; always one post's own. */
@Singleton
class WorkerRegistrations implements PanacheRepositoryBase<WorkerRegistration, RegistrationId> {

    Optional<WorkerRegistration> of(InstitutionId post, RegistrationId id) {
        return find("post = ?1 and id = ?2", post, id).firstResultOptional();
    }

    /** Wherever this worker is registered. */
    List<WorkerRegistration> of(PersonId worker) {
        return list("worker = ?1 order by id.value", worker);
    }

    boolean has(InstitutionId post, PersonId worker) {
        return count("post = ?1 and worker = ?2", post, worker) > 0;
    }

    List<WorkerRegistration> of(InstitutionId post, @Nullable RegistrationId after, int most) {
        return find(
                        "post = ?1 and id.value > ?2 order by id.value",
                        post,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
