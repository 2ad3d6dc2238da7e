package org.kinbridge.calendar;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.kinbridge.icalendar.Event;
import org.kinbridge.icalendar.Revised;
import org.kinbridge.id.PersonId;
import org.kinbridge.vault.Vault;

/**
 * How often each entry of a calendar has changed. It is compared with what was read last, so that whatever changes it counts
 * once, and nothing that does not show leaves a trace.
 */
@Singleton
class Revisions {

    private final Session db;
    private final Vault vault;

    Revisions(Session db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The events with their numbers; those that are not as they were get the next one. */
    List<Revised> of(PersonId reader, List<Event> events, Instant now) {
        List<Event> sorted =
                events.stream().sorted(Comparator.comparing(Event::uid)).toList();
        UUID[] uids = sorted.stream().map(Event::uid).toArray(UUID[]::new);
        String[] marks = sorted.stream()
                .map(event -> vault.mark(event.parts().toString(), "calendar-revision:" + reader))
                .toArray(String[]::new);
        count(reader, uids, marks, now);
        Map<UUID, Object[]> rows = rows(reader, uids);
        return events.stream()
                .map(event -> {
                    Object[] row = Objects.requireNonNull(rows.get(event.uid()));
                    return new Revised(event, (Integer) row[1], (Instant) row[2]);
                })
                .toList();
    }

    /** In the order of the ids: two programs that read at once wait for each other and never crosswise. */
    private void count(PersonId reader, UUID[] uids, String[] marks, Instant now) {
        db.createNativeMutationQuery("""
                        insert into calendar_revision (person_id, uid, sequence, mark, changed_at)
                        select ?1, shown.uid, 0, shown.mark, ?4
                        from unnest(cast(?2 as uuid[]), cast(?3 as text[])) as shown (uid, mark)
                        on conflict (person_id, uid) do update set sequence = calendar_revision.sequence + 1,
                          mark = excluded.mark, changed_at = excluded.changed_at
                        where calendar_revision.mark <> excluded.mark
                        """)
                .setParameter(1, reader.value())
                .setParameter(2, uids)
                .setParameter(3, marks)
                .setParameter(4, now)
                .executeUpdate();
    }

    private Map<UUID, Object[]> rows(PersonId reader, UUID[] uids) {
        Map<UUID, Object[]> rows = new HashMap<>();
        db.createNativeQuery("""
                        select uid, sequence, changed_at from calendar_revision
                        where person_id = ?1 and uid = any(cast(?2 as uuid[]))
                        """, Object[].class)
                .setParameter(1, reader.value())
                .setParameter(2, uids)
                .getResultStream()
                .forEach(row -> rows.put((UUID) row[0], row));
        return rows;
    }
}
