package org.kinbridge.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Days;

/** The table of scheduled calls. Whoever asks is one of the two. */
@Singleton
class Calls implements PanacheRepositoryBase<Call, CallId> {

    private final Session db;

    Calls(Session db) {
        this.db = db;
    }

    Optional<Call> of(CallId id, PersonId me) {
        return find("id = ?1 and (sides.anchor = ?2 or sides.other = ?2)", id, me)
                .firstResultOptional();
    }

    /** Calls of hers on these days of their anchors, of one link or of all, in order of time. */
    List<Call> visible(PersonId me, @Nullable LinkId link, Days days, @Nullable Place after, int most) {
        SelectionQuery<Call> query = db.createSelectionQuery(
                "from Call where (sides.anchor = :me or sides.other = :me)"
                        + (link == null ? "" : " and link = :link")
                        + " and slot.onDate between :from and :to and slot.startsAt between :since and :until"
                        + " and (slot.startsAt > :at or (slot.startsAt = :at and id.value > :id))"
                        + " order by slot.startsAt, id.value",
                Call.class);
        if (link != null) {
            query.setParameter("link", link);
        }
        Place from = after == null ? new Place(Instant.EPOCH, new UUID(0, 0)) : after;
        return query.setParameter("me", me)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                // The day on the anchor's clock decides; the instants, a day wider, let the index find it.
                .setParameter("since", midnight(days.from().minusDays(1)))
                .setParameter("until", midnight(days.to().plusDays(2)))
                .setParameter("at", from.startsAt())
                .setParameter("id", from.id())
                .setMaxResults(most)
                .getResultList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Where a page of calls ends. */
    record Place(Instant startsAt, UUID id) {

        static Place of(Call call) {
            return new Place(call.slot().startsAt(), call.id().value());
        }

        static Place parse(String text) {
            int bar = text.indexOf('|');
            return new Place(Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        @Override
        public String toString() {
            return startsAt + "|" + id;
        }
    }

    /** Days of a series that are made; one that a closed contact took away counts as not made. */
    Set<LocalDate> made(SeriesId series, LocalDate from) {
        return db.createNativeQuery("""
                        select on_date from scheduled_call
                        where series_id = ?1 and on_date >= ?2 and reason is distinct from 'NOT_AVAILABLE'
                        """, LocalDate.class)
                .setParameter(1, series.value())
                .setParameter(2, from)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Occurrences of a series that wait for an answer and are not over. */
    List<Call> proposed(SeriesId series, Instant now) {
        return list(
                "series = ?1 and state = ?2 and slot.endsAt > ?3 order by slot.startsAt",
                series,
                Call.State.PROPOSED,
                now);
    }

    /** Writes down that she is there; false if she was already. */
    boolean arrive(CallId call, PersonId person, Instant now) {
        return db.createNativeMutationQuery("""
                                insert into scheduled_call_presence (call_id, person_id, joined_at) values (?1, ?2, ?3)
                                on conflict do nothing
                                """)
                        .setParameter(1, call.value())
                        .setParameter(2, person.value())
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Cancels, as not available, every call of a link that is not over, in order of time. A call in which both are already
     * is left to its end: it was held.
     */
    List<CallId> stop(LinkId link, Instant now) {
        return db
                .createNativeQuery("""
                        update scheduled_call c
                        set state = 'CANCELLED', reason = 'NOT_AVAILABLE', version = version + 1
                        where link_id = ?1 and state in ('PROPOSED', 'CONFIRMED') and ends_at > ?2
                          and (select count(*) from scheduled_call_presence p where p.call_id = c.id) < 2
                        returning id, starts_at
                        """, Object[].class)
                .setParameter(1, link.value())
                .setParameter(2, now)
                .getResultList()
                .stream()
                .map(row -> new Place((Instant) row[1], (UUID) row[0]))
                .sorted(Comparator.comparing(Place::startsAt).thenComparing(Place::id))
                .map(place -> new CallId(place.id()))
                .toList();
    }
}
