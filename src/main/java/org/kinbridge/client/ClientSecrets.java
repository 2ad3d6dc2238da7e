package org.kinbridge.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kinbridge.id.InstitutionId;

/** The table of client secrets. */
@Singleton
class ClientSecrets implements PanacheRepositoryBase<ClientSecret, UUID> {

    /** Those that work, the newest first. */
    List<ClientSecret> working(InstitutionId institution) {
        return list("institution = ?1 and endedAt is null order by madeAt desc, id desc", institution);
    }
}
