package org.kinbridge.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.inbox.Dead;

/** The table of dead letters. */
@Singleton
class DeadLetters implements PanacheRepositoryBase<DeadLetter, DeadLetterId> {

    boolean isThere(Dead dead) {
        return count(
                        "consumer = ?1 and topic = ?2 and partition = ?3 and offset = ?4 and writtenAt = ?5",
                        dead.consumer(),
                        dead.place().topic(),
                        dead.place().partition(),
                        dead.place().offset(),
                        dead.place().writtenAt())
                > 0;
    }

    Optional<DeadLetter> locked(DeadLetterId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order in which they died. */
    List<DeadLetter> which(Filter filter, @Nullable DeadLetterId after, int most) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        filter.bind(conditions, values);
        if (after != null) {
            conditions.add("id.value > :after");
            values.put("after", after.value());
        }
        return find(String.join(" and ", conditions) + " order by id.value", values)
                .range(0, most - 1)
                .list();
    }

    /** Those that no replay has done yet, in the order in which they died. */
    List<DeadLetter> open(Filter filter, int most) {
        List<String> conditions = new ArrayList<>(List.of("doneAt is null"));
        Map<String, Object> values = new HashMap<>();
        filter.bind(conditions, values);
        return find(String.join(" and ", conditions) + " order by diedAt, id.value", values)
                .range(0, most - 1)
                .list();
    }
}
