package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.wiring.HouseClock;

/** Derives the moments of calls that have not begun anew from their wall times, once the rules of zones are other ones. */
@ApplicationScoped
public class Rederiving {

    private final CallsAhead ahead;
    private final Calls calls;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Rederiving(CallsAhead ahead, Calls calls, Outbox outbox, Due due, HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
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

    /** Looks at the next so many; what was agreed on of each stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Looked rederive(@Nullable CallId after, int most, Function<ZoneId, ZoneRules> rules) {
        List<Call> next = ahead.after(after, clock.instant(), most);
        List<Rederived> moved = new ArrayList<>();
        for (Call call : next) {
            Instant was = call.slot().startsAt();
            if (call.rederive(rules.apply(call.sides().zone()))) {
                moved.add(Rederived.of(call, was));
                outbox.append(new CallEvent.Rederived(
                        call.family(), call.link(), call.id(), call.slot().startsAt()));
                due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
            }
        }
        calls.flush();
        return new Looked(moved, next.size() < most ? null : next.getLast().id());
    }
}
