package org.kinbridge.engagement;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Stretch;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/**
 * Takes people's time, and gives it back. The constraint of the table decides whether it is free, also between two who ask in
 * the same moment: the later one waits until the earlier one has committed, or has not.
 */
@ApplicationScoped
public class Engagements {

    private final Session db;
    private final HouseClock clock;

    Engagements(Session db, HouseClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes the time for this; 409 {@code call-overlaps}, and no word of the other one, if somebody of them is engaged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustTake(Engagement wanted) {
        must(take(List.of(wanted)));
    }

    /** Takes this time for it in the place of the one it has; 409 {@code call-overlaps} as above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustRetake(Engagement wanted) {
        must(retake(List.of(wanted)));
    }

    private static void must(Set<UUID> refused) {
        if (!refused.isEmpty()) {
            throw Problem.of(ProblemCode.CALL_OVERLAPS);
        }
    }

    /** Takes these times in the place of those that the same had; which of them could not be had, and have none now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> retake(List<Engagement> wanted) {
        giveBack(wanted.stream().map(Engagement::of).toList());
        return take(wanted);
    }

    /** Takes these times, each for all of its people or for none; which of them could not be had. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> take(List<Engagement> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        List<Row> rows = wanted.stream()
                .flatMap(Row::of)
                // Whoever takes the time of the same people does so in the same order, and never waits crosswise.
                .sorted(comparing((Row row) -> row.person())
                        .thenComparing(row -> row.time().from()))
                .toList();
        sweep(rows.stream().map(Row::person).collect(Collectors.toSet()));
        Map<UUID, Long> taken =
                insert(rows).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<UUID> refused = new HashSet<>();
        for (Engagement one : wanted) {
            if (taken.getOrDefault(one.of(), 0L) < one.people().size()) {
                refused.add(one.of());
            }
        }
        giveBack(refused.stream().filter(taken::containsKey).toList());
        return refused;
    }

    private record Row(
            UUID of, UUID person, Stretch time, @Nullable Instant lapsesAt) {

        static Stream<Row> of(Engagement one) {
            return one.people().stream().map(person -> new Row(one.of(), person.value(), one.time(), one.lapsesAt()));
        }
    }

    /** What was kept for a while, and the while is over: the work that is due at its end may be late. */
    private void sweep(Set<UUID> people) {
        db.createNativeMutationQuery("""
                        delete from engagement where (of_id, person_id) in (
                          select of_id, person_id from engagement
                          where person_id in (:people) and lapses_at <= :now for update skip locked)
                        """)
                .setParameter("people", people)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** What each row that could be had belongs to. */
    private List<UUID> insert(List<Row> rows) {
        return db.createNativeQuery("""
                        insert into engagement (of_id, person_id, during, lapses_at)
                        select of_id, person_id, tstzrange(cast(from_at as timestamptz), cast(until_at as timestamptz)),
                          cast(lapses_at as timestamptz)
                        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]),
                          cast(?5 as text[])) as wanted (of_id, person_id, from_at, until_at, lapses_at)
                        on conflict do nothing
                        returning of_id
                        """, UUID.class)
                .setParameter(1, rows.stream().map(Row::of).toArray(UUID[]::new))
                .setParameter(2, rows.stream().map(Row::person).toArray(UUID[]::new))
                .setParameter(3, texts(rows, row -> row.time().from()))
                .setParameter(4, texts(rows, row -> row.time().until()))
                .setParameter(5, texts(rows, Row::lapsesAt))
                .getResultList();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable Instant> moment) {
        return rows.stream()
                .map(moment)
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }

    /** Gives back the time of these; nothing happens where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(Collection<UUID> ended) {
        if (!ended.isEmpty()) {
            db.createNativeMutationQuery("delete from engagement where of_id in (:ended)")
                    .setParameter("ended", ended)
                    .executeUpdate();
        }
    }

    /** When these people are engaged, as far as it meets this stretch. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Engaged> of(Set<PersonId> people, Stretch within) {
        return db
                .createNativeQuery("""
                        select e.person_id, lower(e.during), upper(e.during), e.lapses_at is not null
                        from unnest(cast(?1 as uuid[])) as p (id)
                        join engagement e on e.person_id = p.id and e.during && tstzrange(?2, ?3)
                        where e.lapses_at is null or e.lapses_at > ?4
                        """, Object[].class)
                .setParameter(1, people.stream().map(PersonId::value).toArray(UUID[]::new))
                .setParameter(2, within.from())
                .setParameter(3, within.until())
                .setParameter(4, clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Engaged(
                        new PersonId((UUID) row[0]), new Stretch((Instant) row[1], (Instant) row[2]), (Boolean) row[3]))
                .toList();
    }
}
