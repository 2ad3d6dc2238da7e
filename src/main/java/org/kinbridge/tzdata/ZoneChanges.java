package org.kinbridge.tzdata;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The table of what moved. Whoever asks is one of the two who call, or arranges for a child of them. */
@Singleton
class ZoneChanges implements PanacheRepositoryBase<ZoneChange, UUID> {

    List<ZoneChange> visible(PersonId me, Set<LinkId> arranged, @Nullable UUID after, int most) {
        return find(
                        "(anchor = ?1 or other = ?1 or link in ?2) and id > ?3 order by id",
                        me,
                        arranged,
                        after == null ? new UUID(0, 0) : after)
                .range(0, most - 1)
                .list();
    }
}
