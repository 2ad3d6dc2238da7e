package org.kinbridge.familykey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.kinbridge.id.FamilyId;
import org.kinbridge.vault.KeyWrapping.Wrapped;

/** The table of the families' wrapped keys. */
@Singleton
class FamilyKeys implements PanacheRepositoryBase<FamilyKey, UUID> {

    Optional<FamilyKey> of(FamilyId family) {
        return find("family", family).firstResultOptional();
    }

    /** Puts a first key down, unless somebody else was faster: then it waits for her commit, and hers is the one. */
    void make(FamilyKey first) {
        db().createNativeMutationQuery("""
                        insert into family_key (id, family_id, version, wrapped, wrapped_by, primary_since)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (family_id) do nothing
                        """)
                .setParameter(1, first.id())
                .setParameter(2, first.family().value())
                .setParameter(3, first.version())
                .setParameter(4, first.wrapped().keys())
                .setParameter(5, first.wrapped().by())
                .setParameter(6, first.primarySince())
                .executeUpdate();
    }

    /** Puts the next version in the place of the one before; false if somebody else is about it or has done it. */
    boolean replace(FamilyKey next) {
        return db().createNativeMutationQuery("""
                        update family_key set version = ?2, wrapped = ?3, wrapped_by = ?4, primary_since = ?5
                        where id = (select id from family_key where id = ?1 and version = ?2 - 1 for update skip locked)
                        """)
                        .setParameter(1, next.id())
                        .setParameter(2, next.version())
                        .setParameter(3, next.wrapped().keys())
                        .setParameter(4, next.wrapped().by())
                        .setParameter(5, next.primarySince())
                        .executeUpdate()
                == 1;
    }

    /** Takes a family's keys away; what key it was, if there was one. */
    Optional<UUID> erase(FamilyId family) {
        return db().createNativeQuery("delete from family_key where family_id = ?1 returning id", UUID.class)
                .setParameter(1, family.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether some keys are wrapped by another wrapping key than these. */
    boolean areWrappedByOthersThan(Set<String> marks) {
        return !db().createNativeQuery("select 1 from family_key where wrapped_by not in (?1) limit 1", Integer.class)
                .setParameterList(1, marks)
                .getResultList()
                .isEmpty();
    }

    /** Some of those, locked; without those that somebody is busy with. */
    List<FamilyKey> wrappedByOthersThan(String mark, int most) {
        return db().createNativeQuery(
                        "select * from family_key where wrapped_by <> ?1 limit ?2 for update skip locked",
                        FamilyKey.class)
                .setParameter(1, mark)
                .setParameter(2, most)
                .getResultList();
    }

    /** The same keys, wrapped by another wrapping key. */
    void rewrap(FamilyKey key, Wrapped anew) {
        db().createNativeMutationQuery("update family_key set wrapped = ?2, wrapped_by = ?3 where id = ?1")
                .setParameter(1, key.id())
                .setParameter(2, anew.keys())
                .setParameter(3, anew.by())
                .executeUpdate();
    }

    private Session db() {
        return getEntityManager().unwrap(Session.class);
    }
}
