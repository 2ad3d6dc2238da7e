package org.kinbridge.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinbridge.id.CallId;

/** The table of repairs. Whoever asks has found the missed call before. */
@Singleton
class Repairs implements PanacheRepositoryBase<Repair, CallId> {

    /** The repairs of those of these calls that were missed. */
    Map<CallId, Repair> of(Collection<Call> calls) {
        Set<CallId> missed = calls.stream()
                .filter(call -> call.state() == CallState.MISSED)
                .map(Call::id)
                .collect(Collectors.toSet());
        return missed.isEmpty()
                ? Map.of()
                : list("id in ?1", missed).stream().collect(Collectors.toMap(Repair::id, Function.identity()));
    }

    /** The repair of a call, to take one of its offers; whoever comes second waits, and sees that it is taken. */
    Optional<Repair> locked(Call missed) {
        return findByIdOptional(missed.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
