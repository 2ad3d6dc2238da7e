package org.kinbridge.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Days;
import org.kinbridge.recurrence.Pattern;

/** The table of scheduled calls. Whoever asks is one of the two, or arranges for a child of them. */
@Singleton
class Calls implements PanacheRepositoryBase<Call, CallId> {

    private static final Set<CallState> OPEN =
            Arrays.stream(CallState.values()).filter(CallState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Session db;

    Calls(Session db) {
        this.db = db;
    }

    Optional<Call> of(CallId id, PersonId me) {
        return find("id = ?1 and (sides.anchor = ?2 or sides.other = ?2)", id, me)
                .firstResultOptional();
    }

    /** Waits until nobody else is changing the call, and reads it as it is then. */
    void lock(Call call) {
        db.refresh(call, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Calls of a link on these days of their anchors, in order of time. */
    List<Call> ofLink(LinkId link, Days days, @Nullable Place after, int most) {
        return inOrder(page("link_id = :link"), days, after, most)
                .setParameter("link", link.value())
                .getResultList();
    }

    /**
     * Calls of hers and of these links, on these days of their anchors, in order of time. As many of each side as the page
     * holds are read in the order of that side's index: to look for all at once would read and sort whatever she ever had.
     */
    List<Call> visible(PersonId me, Set<LinkId> arranged, Days days, @Nullable Place after, int most) {
        String sides = "select * from ((" + page("anchor_id = :me") + ") union all (" + page("other_id = :me")
                + ") union all (select calls.* from unnest(cast(:arranged as uuid[])) as link (id), lateral ("
                + page("link_id = link.id") + ") calls)) calls order by starts_at, id limit :most";
        return inOrder(sides, days, after, most)
                .setParameter("me", me.value())
                .setParameter("arranged", arranged.stream().map(LinkId::value).toArray(UUID[]::new))
                .getResultList();
    }

    private static String page(String whose) {
        // A case, because the database takes any range of days for a short one, and would rather sort what it takes for
        // little.
        return "select * from scheduled_call where " + whose
                + " and case when on_date between :from and :to then true end"
                + " and (starts_at, id) > (:at, :id) and starts_at < :until order by starts_at, id limit :most";
    }

    private NativeQuery<Call> inOrder(String sql, Days days, @Nullable Place after, int most) {
        // The day on the anchor's clock decides; the instants, a day wider, let the index find it.
        Place first = new Place(midnight(days.from().minusDays(1)), new UUID(0, 0));
        // One place to begin at: of two conditions the index would take one, and walk from there.
        Place begin = after == null || after.startsAt().isBefore(first.startsAt()) ? first : after;
        return db.createNativeQuery(sql, Call.class)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .setParameter("at", begin.startsAt())
                .setParameter("id", begin.id())
                .setParameter("until", midnight(days.to().plusDays(2)))
                .setParameter("most", most);
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
                        select series_on from scheduled_call
                        where series_id = ?1 and series_on >= ?2 and reason is distinct from 'NOT_AVAILABLE'
                        """, LocalDate.class)
                .setParameter(1, series.value())
                .setParameter(2, from)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Occurrences of a series that wait for somebody's yes and are not over. */
    List<Call> proposed(SeriesId series, Instant now) {
        return list(
                "series = ?1 and state = ?2 and slot.endsAt > ?3 order by slot.startsAt",
                series,
                CallState.PROPOSED,
                now);
    }

    /**
     * When these people have a call that may take place, from now to then. What is theirs is found first, each of them by the
     * index of their side: to the database the index of all that lies ahead looks shorter, and that holds everybody's calls.
     */
    List<Call> open(Set<PersonId> people, Instant now, Instant until) {
        String side =
                "select c.* from unnest(cast(:people as uuid[])) as person (id) join scheduled_call c on c.%s = person.id"
                        + " where c.starts_at between :since and :until";
        return db.createNativeQuery(
                        "with theirs as materialized (" + side.formatted("anchor_id") + " union "
                                + side.formatted("other_id")
                                + ") select * from theirs where state in (:open) and ends_at > :now",
                        Call.class)
                .setParameter("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                // No call is longer: the index need not look at those of the past.
                .setParameter("since", now.minus(Pattern.LONGEST))
                .setParameter("until", until)
                .setParameter("open", OPEN.stream().map(CallState::name).toList())
                .setParameter("now", now)
                .getResultList();
    }

    /** Her calls that may take place and are not over, of contacts that are open now, in order of time. */
    List<Call> upcoming(PersonId me, Instant now, int most) {
        return db.createNativeQuery("""
                        select c.* from scheduled_call c
                        where (c.anchor_id = :me or c.other_id = :me) and c.state in ('PROPOSED', 'CONFIRMED', 'RUNNING')
                          and c.starts_at > :since and c.ends_at > :now
                          and exists (select 1 from consent_open_contact o
                                      where o.link_id = c.link_id and o.person_id = :me)
                        order by c.starts_at, c.id
                        """, Call.class)
                .setParameter("me", me.value())
                .setParameter("now", now)
                // No call is longer: the index need not look at those of the past.
                .setParameter("since", now.minus(Pattern.LONGEST))
                .setMaxResults(most)
                .getResultList();
    }

    /** Her calls that begin between two moments, whatever became of them, in order of time. */
    List<Call> between(PersonId me, Instant from, Instant until, int most) {
        return find(
                        "(sides.anchor = ?1 or sides.other = ?1) and slot.startsAt between ?2 and ?3"
                                + " order by slot.startsAt, id.value",
                        me,
                        from,
                        until)
                .range(0, most - 1)
                .list();
    }

    /** When the last call of a link that was held ended. */
    Optional<Instant> lastHeld(LinkId link) {
        return db.createSelectionQuery(
                        "select slot.endsAt from Call where link = ?1 and state = HELD order by slot.endsAt desc",
                        Instant.class)
                .setParameter(1, link)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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
