package org.kinbridge.tzdata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

/** The table of the one release. */
@Singleton
class Releases implements PanacheRepositoryBase<Release, Integer> {

    private final Session db;

    Releases(Session db) {
        this.db = db;
    }

    /** The release, for one replica at a time; {@code present} is written down if there is none yet. */
    Release locked(String present) {
        db.createNativeMutationQuery(
                        "insert into time_zone_release (id, version) values (?1, ?2) on conflict do nothing")
                .setParameter(1, Release.ONLY)
                .setParameter(2, present)
                .executeUpdate();
        return findById(Release.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
