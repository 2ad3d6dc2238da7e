package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;

/** The table of scheduled calls, as series and clocks look at it: by what they were made of, and what has not begun. */
@Singleton
class CallsAhead {

    private final Session db;

    CallsAhead(Session db) {
        this.db = db;
    }

    /** Those of a series that have not begun, to be changed. */
    List<Call> of(SeriesId series, Instant now) {
        return db.createNativeQuery("""
                        select * from scheduled_call
                        where series_id = ?1 and state in ('PROPOSED', 'CONFIRMED') and starts_at > ?2
                        order by starts_at, id for update
                        """, Call.class)
                .setParameter(1, series.value())
                .setParameter(2, now)
                .getResultList();
    }

    /** Those of no series that this person's clock rules, and that have not begun. */
    List<Call> singleOf(PersonId anchor, Instant now) {
        return db.createNativeQuery("""
                        select * from scheduled_call
                        where anchor_id = ?1 and series_id is null and state in ('PROPOSED', 'CONFIRMED') and starts_at > ?2
                        order by starts_at, id for update
                        """, Call.class)
                .setParameter(1, anchor.value())
                .setParameter(2, now)
                .getResultList();
    }

    /** Those of this person that have not begun, to be changed, whosever clock rules them. */
    List<Call> ofPerson(PersonId person, Instant now) {
        return db.createNativeQuery("""
                        select * from scheduled_call
                        where (anchor_id = ?1 or other_id = ?1) and state in ('PROPOSED', 'CONFIRMED') and starts_at > ?2
                        order by starts_at, id for update
                        """, Call.class)
                .setParameter(1, person.value())
                .setParameter(2, now)
                .getResultList();
    }

    /** The next so many that have not begun, in the order of their ids. */
    List<Call> after(@Nullable CallId last, Instant now, int most) {
        return db.createNativeQuery("""
                        select * from scheduled_call
                        where id > ?1 and state in ('PROPOSED', 'CONFIRMED') and starts_at > ?2
                        order by id limit ?3 for update
                        """, Call.class)
                .setParameter(1, last == null ? new UUID(0, 0) : last.value())
                .setParameter(2, now)
                .setParameter(3, most)
                .getResultList();
    }

    /** When each of these series has its next call; nothing for one that has none. */
    Map<SeriesId, Instant> next(Collection<SeriesId> series, Instant now) {
        return db.createNativeQuery("""
                        select series_id, min(starts_at) from scheduled_call
                        where series_id in (:series) and state in ('PROPOSED', 'CONFIRMED') and starts_at > :now
                        group by series_id
                        """, Object[].class)
                .setParameter("series", series.stream().map(SeriesId::value).toList())
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SeriesId((UUID) row[0]), row -> (Instant) row[1]));
    }

    /** What was made of these days of a series; a day that was withdrawn counts as not made. */
    List<Call> made(SeriesId series, LocalDate from, LocalDate to) {
        return db.createNativeQuery("""
                        select * from scheduled_call
                        where series_id = ?1 and series_on between ?2 and ?3 and reason is distinct from 'NOT_AVAILABLE'
                        order by series_on
                        """, Call.class)
                .setParameter(1, series.value())
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
    }
}
