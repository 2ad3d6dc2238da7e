package org.kinbridge.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.HoldId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The table of holds. One that has lapsed is there no more, however late the work is that takes it away. */
@Singleton
class Holds implements PanacheRepositoryBase<Hold, HoldId> {

    private static final String HERS = "id = ?1 and maker = ?2 and lapsesAt > ?3";

    Optional<Hold> of(HoldId id, PersonId maker, Instant now) {
        return find(HERS, id, maker, now).firstResultOptional();
    }

    /** The hold, to end it; whoever comes second waits, and finds that it is gone. */
    Optional<Hold> locked(HoldId id, PersonId maker, Instant now) {
        return find(HERS, id, maker, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** How many she keeps of this link; until this transaction ends, she keeps no other of it. */
    long keptBy(PersonId maker, LinkId link, Instant now) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 5))) queued")
                .setParameter(1, "holds:" + maker + ":" + link)
                .getSingleResult();
        return count("maker = ?1 and link = ?2 and lapsesAt > ?3", maker, link, now);
    }

    /** Takes away those of a link, and says which they were. */
    List<UUID> drop(LinkId link) {
        return getSession()
                .createNativeQuery("delete from call_hold where link_id = ?1 returning id", UUID.class)
                .setParameter(1, link.value())
                .getResultList();
    }
}
