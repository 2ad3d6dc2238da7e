package org.kinbridge.clockchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.hibernate.Session;
import org.kinbridge.id.LinkId;

/** The table of what two were told of. */
@Singleton
class Told {

    private final Session db;

    Told(Session db) {
        this.db = db;
    }

    /** Notes that two are told of a change, so many days before; false if they were. */
    boolean isFirst(LinkId link, Instant changesAt, int days, Instant now) {
        return db.createNativeMutationQuery("""
                                insert into clock_change_told (link_id, changes_at, days, told_at) values (?1, ?2, ?3, ?4)
                                on conflict do nothing
                                """)
                        .setParameter(1, link.value())
                        .setParameter(2, changesAt)
                        .setParameter(3, days)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }
}
