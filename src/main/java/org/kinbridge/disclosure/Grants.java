package org.kinbridge.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The grant table. Families find the grants about the people they decide for; the gate asks by institution and person. */
@Singleton
class Grants implements PanacheRepositoryBase<Grant, GrantId> {

    /** The grant on which the fact may be told now, read with a share lock: nobody can end it before this transaction does. */
    Optional<Grant> shared(Sought sought, Instant now) {
        return ever(sought, LockModeType.PESSIMISTIC_READ).stream()
                .filter(grant -> grant.covers(sought.fact(), now))
                .findFirst();
    }

    /** A grant for the fact that is over: the one that ended last. */
    Optional<Grant> over(Sought sought) {
        return ever(sought, LockModeType.NONE).stream().findFirst();
    }

    /** Newest first; few, for one institution and one person. */
    private List<Grant> ever(Sought sought, LockModeType lock) {
        return find("institution = ?1 and about = ?2 order by id.value desc", sought.reader(), sought.about())
                .withLock(lock)
                .stream()
                .filter(sought::isMetBy)
                .toList();
    }

    /** Those who were ever let know of somebody what this institution records, each once. */
    List<InstitutionId> readers(InstitutionId source, PersonId about) {
        return find("source = ?1 and about = ?2 order by id.value", source, about).stream()
                .map(Grant::institution)
                .distinct()
                .toList();
    }

    /** Read with a share lock, as long as it is there. */
    Optional<Grant> shared(GrantId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Read to be ended: waits until nobody tells anything on it any more. */
    Optional<Grant> locked(GrantId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those about her that go on and that she did not give herself, to be ended. */
    List<Grant> givenByOthers(PersonId about) {
        return find("about = ?1 and givenBy <> ?1 and endedAt is null order by id.value", about)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Grant> about(Collection<PersonId> people, @Nullable GrantId after, int most) {
        return find(
                        "about in ?1 and id.value > ?2 order by id.value",
                        people,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
