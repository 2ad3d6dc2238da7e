package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
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
    private final Engagements engagements;
    private final Routines routines;
    private final Withdrawing withdrawing;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Rederiving(
            CallsAhead ahead,
            Calls calls,
            Engagements engagements,
            Routines routines,
            Withdrawing withdrawing,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
        this.engagements = engagements;
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

    /**
     * Looks at the next so many; what was agreed on of each stays. One that would wake a child, call her out of class, or comes
     * to lie on another call of one of the two is withdrawn: nobody asked for that time by hand.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Looked rederive(@Nullable CallId after, int most, Function<ZoneId, ZoneRules> rules) {
        List<Call> next = ahead.after(after, clock.instant(), most);
        Map<Call, Instant> moving = new LinkedHashMap<>();
        for (Call call : next) {
            Instant was = call.slot().startsAt();
            if (call.rederive(rules.apply(call.sides().zone()))) {
                moving.put(call, was);
            }
        }
        List<Rederived> moved = moving.isEmpty() ? List.of() : settle(moving);
        calls.flush();
        return new Looked(moved, next.size() < most ? null : next.getLast().id());
    }

    private List<Rederived> settle(Map<Call, Instant> moving) {
        Map<PersonId, Routine> people = routines.of(moving.keySet().stream()
                .flatMap(call -> call.sides().both().stream())
                .collect(Collectors.toSet()));
        List<Call> possible = moving.keySet().stream()
                .filter(call -> call.sides().both().stream()
                        .allMatch(one -> Objects.requireNonNull(people.get(one)).mayBeCalled(Call.time(call.slot()))))
                .toList();
        // Their time is free before the others look for theirs.
        moving.keySet().stream().filter(call -> !possible.contains(call)).forEach(withdrawing::withdraw);
        calls.flush();
        Set<UUID> refused =
                engagements.retake(possible.stream().map(Call::engagement).toList());
        List<Rederived> moved = new ArrayList<>();
        moving.forEach((call, was) -> {
            moved.add(Rederived.of(call, was));
            if (refused.contains(call.id().value())) {
                withdrawing.withdraw(call);
            } else if (possible.contains(call)) {
                tell(call);
            }
        });
        return moved;
    }

    private void tell(Call call) {
        outbox.append(new CallEvent.Rederived(
                call.family(), call.link(), call.id(), call.slot().startsAt()));
        due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
    }
}
