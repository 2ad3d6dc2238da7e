package org.kinbridge.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;

/** The table of series, a word that has no plural of its own. Whoever asks is one of the two. */
@Singleton
class EverySeries implements PanacheRepositoryBase<CallSeries, SeriesId> {

    Optional<CallSeries> of(SeriesId id, PersonId me) {
        return find("id = ?1 and (sides.anchor = ?2 or sides.other = ?2)", id, me)
                .firstResultOptional();
    }

    /** Waits until nobody else is changing the series, and reads it as it is then. */
    void lock(CallSeries series) {
        getEntityManager().refresh(series, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a link that have not ended. */
    List<CallSeries> ofLink(LinkId link) {
        return list("link = ?1 and endedAt is null order by id.value", link);
    }

    /** Those that this person's clock rules, and that have not ended. */
    List<CallSeries> anchoredTo(PersonId anchor) {
        return list("sides.anchor = ?1 and endedAt is null order by id.value", anchor);
    }

    /** The links of hers in which there is a series that has not ended. */
    List<LinkId> linksOf(PersonId person) {
        return find("(sides.anchor = ?1 or sides.other = ?1) and endedAt is null", person).stream()
                .map(CallSeries::link)
                .distinct()
                .toList();
    }

    List<CallSeries> visible(PersonId me, @Nullable SeriesId after, int most) {
        return find(
                        "(sides.anchor = ?1 or sides.other = ?1) and id.value > ?2 order by id.value",
                        me,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    List<CallSeries> newest(PersonId me, int most) {
        return find(
                        "sides.anchor = ?1 or sides.other = ?1 order by (case when endedAt is null then 0 else 1 end), id.value desc",
                        me)
                .range(0, most - 1)
                .list();
    }
}
