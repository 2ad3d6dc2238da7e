package org.kinbridge.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kinbridge.id.NewId;

/** Plans work for later. There is one row per kind and reference; planning again moves it. */
@ApplicationScoped
public class Due {

    private final EntityManager db;

    Due(EntityManager db) {
        this.db = db;
    }

    /** Plans, or moves, the work of this kind about {@code ref} to {@code at} by the house clock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(String kind, UUID ref, Instant at) {
        plan(kind, ref, at, Instant.EPOCH);
    }

    /** Plans the work of this kind about {@code ref} at {@code at}, or leaves it where it is if that is earlier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void planNoLater(String kind, UUID ref, Instant at) {
        db.createNativeQuery("""
                        insert into due (id, kind, ref, due_at, try_at) values (?1, ?2, ?3, ?4, 'epoch')
                        on conflict (kind, ref) do update
                          set due_at = least(due.due_at, excluded.due_at), try_at = 'epoch', tries = 0
                        """)
                .setParameter(1, NewId.next())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .setParameter(4, at)
                .executeUpdate();
    }

    /**
     * Plans the work of this kind about {@code ref} at {@code at}, but nobody looks at it before {@code notBefore}. A handler
     * that finds something busy puts its work off by this: moving the house clock does not make it spin.
     *
     * @param notBefore by the machine's clock
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(String kind, UUID ref, Instant at, Instant notBefore) {
        db.createNativeQuery("""
                        insert into due (id, kind, ref, due_at, try_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (kind, ref) do update
                          set due_at = excluded.due_at, try_at = excluded.try_at, tries = 0
                        """)
                .setParameter(1, NewId.next())
                .setParameter(2, kind)
                .setParameter(3, ref)
                .setParameter(4, at)
                .setParameter(5, notBefore)
                .executeUpdate();
    }

    /** Gives up the work of this kind about {@code ref}; nothing happens if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, UUID ref) {
        cancel(kind, List.of(ref));
    }

    /**
     * Gives up the work of this kind about all of these. What a worker is just doing is left to it, so that the two never
     * wait for each other; its handler sees the state.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, Collection<UUID> refs) {
        if (!refs.isEmpty()) {
            db.createNativeQuery("""
                            delete from due where id in (
                              select id from due where kind = :kind and ref in (:refs) for update skip locked)
                            """)
                    .setParameter("kind", kind)
                    .setParameter("refs", refs)
                    .executeUpdate();
        }
    }
}
