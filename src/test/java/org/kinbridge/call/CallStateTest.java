package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.OpenContacts;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;

/** The whole life of a call: what may be done with it in each state, and that everything else is refused in the same words. */
class CallStateTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Waking AWAKE = talk -> true;
    private static final Slot SLOT = Slot.of(LocalDateTime.parse("2026-10-10T13:00"), Duration.ofMinutes(30), ROME);
    private static final Instant DAY_BEFORE = SLOT.startsAt().minus(Duration.ofDays(1));
    /** The doors are open, and it has not begun: a time at which the clock forbids nothing. */
    private static final Instant DOORS = SLOT.startsAt().minusSeconds(60);

    private final PersonId maria = PersonId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final OpenContact marias = OpenContacts.between(maria, ana);
    private final OpenContact anas = OpenContacts.between(ana, maria);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROPOSED  | CONFIRM DECLINE MOVE CANCEL COME      END
            CONFIRMED |                 MOVE CANCEL COME FAIL END
            RUNNING   |                             COME FAIL END
            DECLINED  | ''
            CANCELLED | ''
            EXPIRED   | ''
            HELD      |                                  FAIL
            MISSED    |                                  FAIL
            """)
    void whatMayBeDone(CallState state, String acts) {
        Set<CallAct> allowed = EnumSet.noneOf(CallAct.class);
        Stream.of(acts.split(" +"))
                .filter(act -> !act.isEmpty())
                .map(CallAct::valueOf)
                .forEach(allowed::add);
        for (CallAct act : CallAct.values()) {
            Call call = in(state);
            assertEquals(state, call.state());
            assertEquals(allowed.contains(act) ? null : ProblemCode.STATE_CONFLICT, refusal(call, act), act::name);
        }
    }

    @Test
    void whatMayStillTakePlaceIsOpen() {
        assertEquals(
                List.of(CallState.PROPOSED, CallState.CONFIRMED, CallState.RUNNING),
                Stream.of(CallState.values()).filter(CallState::isOpen).toList());
    }

    /** Maria proposed it; whoever acts is the one whose turn it would be. */
    private Call in(CallState state) {
        Call call =
                Call.propose(marias, new Sides(maria, ana, ana, ROME), Asked.of(SLOT, DAY_BEFORE, "/on", "/at"), AWAKE);
        switch (state) {
            case PROPOSED -> {}
            case CONFIRMED -> {
                call.confirm(anas, Approval.NOT_NEEDED, DAY_BEFORE);
                call.come(marias, DOORS);
            }
            case RUNNING -> bothCome(call);
            case DECLINED -> call.decline(anas, Approval.NOT_NEEDED, DeclineReason.AT_SCHOOL, time -> true, DAY_BEFORE);
            case CANCELLED -> call.cancel(DAY_BEFORE);
            case EXPIRED -> call.end();
            case HELD -> {
                bothCome(call);
                call.end();
            }
            case MISSED -> {
                call.confirm(anas, Approval.NOT_NEEDED, DAY_BEFORE);
                call.come(marias, DOORS);
                call.end();
            }
        }
        return call;
    }

    private void bothCome(Call call) {
        call.confirm(anas, Approval.NOT_NEEDED, DAY_BEFORE);
        call.come(marias, DOORS);
        call.come(anas, DOORS);
    }

    private @org.jspecify.annotations.Nullable ProblemCode refusal(Call call, CallAct act) {
        CallState before = call.state();
        try {
            attempt(call, act);
            return null;
        } catch (Problem problem) {
            assertEquals(before, call.state());
            return problem.code();
        }
    }

    private void attempt(Call call, CallAct act) {
        switch (act) {
            case CONFIRM -> call.confirm(anas, Approval.NOT_NEEDED, DOORS);
            case DECLINE -> call.decline(anas, Approval.NOT_NEEDED, DeclineReason.ASLEEP, time -> true, DOORS);
            case MOVE ->
                call.move(
                        marias,
                        Approval.NOT_NEEDED,
                        new CallMove(LocalDate.of(2026, 10, 11), null, null),
                        AWAKE,
                        DOORS);
            case CANCEL -> call.cancel(DOORS);
            case COME -> call.come(anas, DOORS);
            case FAIL -> call.fail(marias, DOORS);
            case END -> call.end();
        }
    }
}
