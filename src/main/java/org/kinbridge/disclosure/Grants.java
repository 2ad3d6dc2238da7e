package org.kinbridge.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The grant table. */
@Singleton
class Grants implements PanacheRepositoryBase<Grant, GrantId> {

    /** The grant that holds now, read with a share lock: nobody can end it before this transaction does. */
    Optional<Grant> shared(InstitutionId institution, PersonId about, Purpose purpose, Instant now) {
        return find(
                        "institution = ?1 and about = ?2 and purpose = ?3 and endedAt is null and validFrom <= ?4"
                                + " and (validUntil is null or validUntil > ?4) order by id.value",
                        institution,
                        about,
                        purpose,
                        now)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** This grant if it holds now, read with a share lock. */
    Optional<Grant> shared(GrantId id, Instant now) {
        return find(
                        "id = ?1 and endedAt is null and validFrom <= ?2 and (validUntil is null or validUntil > ?2)",
                        id,
                        now)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }
}
