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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.wiring.HouseClock;

/** Derives the moments of calls that have not begun anew from their wall times, once the rules of zones are other ones. */
@ApplicationScoped
public class Rederiving {

    private final CallsAhead ahead;
    private final Calls calls;
    private final Engagements engagements;
    private final Withdrawing withdrawing;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Rederiving(
            CallsAhead ahead,
            Calls calls,
            Engagements engagements,
            Withdrawing withdrawing,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
        this.engagements = engagements;
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
     * Looks at the next so many; what was agreed on of each stays. One that comes to lie on another call of one of the two is
     * withdrawn.
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
        Set<UUID> refused = engagements.retake(
                moving.keySet().stream().map(Call::engagement).toList());
        List<Rederived> moved = new ArrayList<>();
        moving.forEach((call, was) -> {
            if (refused.contains(call.id().value())) {
                withdrawing.withdraw(call);
            } else {
                moved.add(moved(call, was));
            }
        });
        calls.flush();
        return new Looked(moved, next.size() < most ? null : next.getLast().id());
    }

    private Rederived moved(Call call, Instant was) {
        outbox.append(new CallEvent.Rederived(
                call.family(), call.link(), call.id(), call.slot().startsAt()));
        due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
        return Rederived.of(call, was);
    }
}
