package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.roster.Routine;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** Derives the moments of calls that have not begun anew from their wall times, once the rules of zones are other ones. */
@ApplicationScoped
public class Rederiving {

    private final CallsAhead ahead;
    private final Calls calls;
    private final Routines routines;
    private final Withdrawing withdrawing;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Rederiving(
            CallsAhead ahead,
            Calls calls,
            Routines routines,
            Withdrawing withdrawing,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
        this.routines = routines;
        this.withdrawing = withdrawing;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    /**
     * What was looked at.
     *
     * @param last from where to go on; null if there is nothing more
     */
    public record Looked(List<Rederived> moved, @Nullable CallId last) {}

    /** Looks at the next so many; what was agreed on of each stays, unless it would wake a child or call her out of class. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Looked rederive(@Nullable CallId after, int most, Function<ZoneId, ZoneRules> rules) {
        List<Call> next = ahead.after(after, clock.instant(), most);
        Map<Call, Instant> moved = new LinkedHashMap<>();
        for (Call call : next) {
            Instant was = call.slot().startsAt();
            if (call.rederive(rules.apply(call.sides().zone()))) {
                moved.put(call, was);
            }
        }
        tell(moved.keySet());
        calls.flush();
        return new Looked(
                moved.entrySet().stream()
                        .map(one -> Rederived.of(one.getKey(), one.getValue()))
                        .toList(),
                next.size() < most ? null : next.getLast().id());
    }

    /** What has come to lie in a child's night or class does not take place: nobody asked for that time by hand. */
    private void tell(Set<Call> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Map<PersonId, Routine> people = routines.of(
                moved.stream().flatMap(call -> call.sides().both().stream()).collect(Collectors.toSet()));
        moved.forEach(call -> {
            boolean wakesNobody = call.sides().both().stream()
                    .allMatch(one -> Objects.requireNonNull(people.get(one)).mayBeCalled(Call.time(call.slot())));
            if (wakesNobody) {
                outbox.append(new CallEvent.Rederived(
                        call.family(), call.link(), call.id(), call.slot().startsAt()));
                due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
            } else {
                withdrawing.withdraw(call);
            }
        });
    }
}
