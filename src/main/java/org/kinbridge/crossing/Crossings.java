package org.kinbridge.crossing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.PersonId;

/** The table of crossings; found by the agreement, or by whom they are about. */
@Singleton
class Crossings implements PanacheRepositoryBase<Crossed, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    List<Crossed> by(AgreementId agreement, @Nullable UUID after, int most) {
        return find("agreement = ?1 and id > ?2 order by id", agreement, after == null ? FIRST : after)
                .range(0, most - 1)
                .list();
    }

    /** About herself, and about these children as far as her household let it cross; oldest first. */
    List<Crossed> visible(
            PersonId me, Set<PersonId> children, Set<PersonId> household, @Nullable UUID after, int most) {
        return find(
                        "(about = ?1 or (about in ?2 and letBy in ?3)) and id > ?4 order by id",
                        me,
                        children,
                        household,
                        after == null ? FIRST : after)
                .range(0, most - 1)
                .list();
    }
}
