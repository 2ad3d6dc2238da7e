package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.OpenContacts;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;

/** What a call lets happen to itself. */
class CallTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Waking AWAKE = talk -> true;
    private static final CallMove LATER = new CallMove(LocalDate.of(2026, 10, 20), null, null);

    private final PersonId maria = PersonId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final OpenContact marias = OpenContacts.between(maria, ana);
    private final OpenContact anas = OpenContacts.between(ana, maria);
    private final Sides sides = new Sides(maria, ana, ana, ROME);

    @Test
    void whoeverMovesItAsksTheOtherSide() {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);

        assertTrue(call.move(anas, Approval.NOT_NEEDED, LATER, AWAKE, NOW));

        assertEquals(CallState.PROPOSED, call.state());
        assertEquals(slot("2026-10-20T13:00"), call.slot());
        refused(ProblemCode.STATE_CONFLICT, () -> call.confirm(anas, Approval.NOT_NEEDED, NOW));
        call.confirm(marias, Approval.NOT_NEEDED, NOW);
        assertEquals(CallState.CONFIRMED, call.state());
    }

    @Test
    void theTimeItHadChangesNothing() {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);

        assertFalse(
                call.move(marias, Approval.NOT_NEEDED, new CallMove(null, LocalTime.of(13, 0), "PT30M"), AWAKE, NOW));

        assertEquals(CallState.CONFIRMED, call.state());
    }

    @Test
    void whatHasBegunOrIsOverStaysWhereItIs() {
        Call begun = proposed("2026-10-10T13:00");
        Instant start = begun.slot().startsAt();
        refused(ProblemCode.STATE_CONFLICT, () -> begun.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, start));
        begun.confirm(anas, Approval.NOT_NEEDED, start);
        begun.end();
        assertEquals(CallState.MISSED, begun.state());
        refused(ProblemCode.STATE_CONFLICT, () -> begun.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW));

        Call cancelled = proposed("2026-10-10T13:00");
        cancelled.cancel(NOW);
        refused(ProblemCode.STATE_CONFLICT, () -> cancelled.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW));
    }

    /** It was at 02:30; the pointer names something that was sent. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, , INVALID, /on",
        ", 02:00, INVALID, /at",
        "2029-01-01, 10:00, INVALID, /on",
        "2027-03-28, , LOCAL_TIME_DOES_NOT_EXIST, /on",
        "2027-03-28, 02:15, LOCAL_TIME_DOES_NOT_EXIST, /at",
        ", , INVALID, ''",
    })
    void aTimeThatCannotBeIsRefusedWhereItWasAskedFor(
            @Nullable LocalDate on, @Nullable LocalTime at, ProblemCode code, String pointer) {
        Call call = proposed("2026-10-02T02:30");
        Instant justBefore = call.slot().startsAt().minusSeconds(1);

        Problem problem = refused(
                code, () -> call.move(marias, Approval.NOT_NEEDED, new CallMove(on, at, null), AWAKE, justBefore));

        assertEquals(pointer, problem.violations().getFirst().pointer());
        assertEquals(slot("2026-10-02T02:30"), call.slot());
    }

    @Test
    void anOccurrenceThatTheClocksShiftedMayBecomeLonger() {
        Call call = Call.propose(marias, SeriesId.fresh(), sides, slot("2027-03-28T02:30"), AWAKE);
        assertTrue(call.move(marias, Approval.NOT_NEEDED, new CallMove(null, null, "PT45M"), AWAKE, NOW));
        assertEquals("2027-03-28T02:15:00Z", call.slot().endsAt().toString());
    }

    @Test
    void onlyTheSideThatIsAskedSaysNo() {
        Call call = proposed("2026-10-10T13:00");
        refused(ProblemCode.STATE_CONFLICT, () -> decline(marias, call));
        Instant over = call.slot().endsAt();
        refused(
                ProblemCode.STATE_CONFLICT,
                () -> call.decline(anas, Approval.NOT_NEEDED, DeclineReason.AT_SCHOOL, time -> true, over));

        assertFalse(decline(anas, call));

        assertEquals(CallState.DECLINED, call.state());
        assertEquals(DeclineReason.AT_SCHOOL, call.declineReason());
        assertTrue(PlannedCall.of(call).calledOff());
    }

    /** Ana asks for another time, Maria for a third one: what both had agreed on was the first. */
    @Test
    void aNoToAnotherTimeLeavesTheCallWhereItWas() {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        call.move(anas, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        call.move(marias, Approval.NOT_NEEDED, new CallMove(null, LocalTime.of(20, 0), null), AWAKE, NOW);

        assertTrue(decline(anas, call));

        assertEquals(CallState.CONFIRMED, call.state());
        assertEquals(slot("2026-10-10T13:00"), call.slot());
        assertEquals(DeclineReason.AT_SCHOOL, call.declineReason());
        call.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        assertNull(call.declineReason());
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        call.move(marias, Approval.NOT_NEEDED, new CallMove(null, LocalTime.of(20, 0), null), AWAKE, NOW);
        assertTrue(decline(anas, call));
        assertEquals(slot("2026-10-20T13:00"), call.slot());
    }

    @Test
    void anOccurrenceThatStaysGoesWithItsSeriesAgain() {
        Call call = Call.propose(marias, SeriesId.fresh(), sides, slot("2026-10-10T13:00"), AWAKE);
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        call.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        assertTrue(call.moved());
        decline(anas, call);
        assertFalse(call.moved());
    }

    @Test
    void whereTheTimeThatBothHadIsPastOrTakenTheNoEndsTheCall() {
        Call past = proposed("2026-10-10T13:00");
        past.confirm(anas, Approval.NOT_NEEDED, NOW);
        Instant before = past.slot().startsAt();
        past.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        assertFalse(past.decline(anas, Approval.NOT_NEEDED, DeclineReason.OTHER, time -> true, before));
        assertEquals(CallState.DECLINED, past.state());

        Call taken = proposed("2026-10-10T13:00");
        taken.confirm(anas, Approval.NOT_NEEDED, NOW);
        taken.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        assertFalse(taken.decline(
                anas,
                Approval.NOT_NEEDED,
                DeclineReason.OTHER,
                time -> !time.from().equals(before),
                NOW));
        assertEquals(CallState.DECLINED, taken.state());

        Call never = proposed("2026-10-10T13:00");
        never.move(marias, Approval.NOT_NEEDED, LATER, AWAKE, NOW);
        assertFalse(decline(anas, never));
    }

    private static boolean decline(OpenContact by, Call call) {
        return call.decline(by, Approval.NOT_NEEDED, DeclineReason.AT_SCHOOL, time -> true, NOW);
    }

    /** The plan may say so only since the call was asked for. */
    @Test
    void nobodyComesToWhatIsNotApproved() {
        Call call = proposed("2026-10-10T13:00");
        refused(ProblemCode.STATE_CONFLICT, () -> call.mustBeApproved(Approval.NEEDED));
        call.mustBeApproved(Approval.NOT_NEEDED);
        assertFalse(call.confirm(anas, Approval.NEEDED, NOW));
        refused(ProblemCode.STATE_CONFLICT, () -> call.mustBeApproved(Approval.NEEDED));
        assertTrue(call.confirm(anas, Approval.GIVEN, NOW));
        call.mustBeApproved(Approval.NEEDED);
    }

    @Test
    void itRunsFromTheMomentInWhichTheSecondComes() {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        Instant doors = call.slot().startsAt().minus(Duration.ofMinutes(10));
        refused(ProblemCode.STATE_CONFLICT, () -> call.come(marias, doors.minusSeconds(1)));

        assertTrue(call.come(marias, doors));
        assertFalse(call.come(marias, doors));
        assertEquals(CallState.CONFIRMED, call.state());
        assertFalse(PlannedCall.of(call).calledOff());
        assertTrue(call.come(anas, doors));

        assertEquals(CallState.RUNNING, call.state());
        call.end();
        assertEquals(CallState.HELD, call.state());
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, CONFIRMED, CANCELLED, ",
        "PT59M59S, CONFIRMED, MISSED, CANCELLED_LATE",
        "-PT29M, CONFIRMED, MISSED, CANCELLED_LATE",
        "PT1M, PROPOSED, CANCELLED, ",
    })
    void whoeverCallsItOffInTheLastHourLeavesTheOtherSideWaiting(
            Duration before, CallState was, CallState is, CallEvent.@Nullable Cause cause) {
        Call call = proposed("2026-10-10T13:00");
        if (was == CallState.CONFIRMED) {
            call.confirm(anas, Approval.NOT_NEEDED, NOW);
        }
        CallEvent told = call.cancel(call.slot().startsAt().minus(before));

        assertEquals(is, call.state());
        assertEquals(cause, call.cause());
        assertTrue(PlannedCall.of(call).calledOff());
        assertEquals(cause != null, told instanceof CallEvent.Missed);
        assertEquals(cause == null, call.reason() != null);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, NEITHER_JOINED",
        "true, false, false, CHILD_DID_NOT_JOIN",
        "false, true, false, PARENT_DID_NOT_JOIN",
        "true, true, false, ",
        "true, false, true, CONNECTION_FAILED",
        "true, true, true, CONNECTION_FAILED",
    })
    void whatItCameTo(boolean mariaCame, boolean anaCame, boolean failed, CallEvent.@Nullable Cause cause) {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        Instant start = call.slot().startsAt();
        if (mariaCame) {
            call.come(marias, start);
        }
        if (anaCame) {
            call.come(anas, start);
        }
        if (failed) {
            assertEquals(1, call.fail(marias, start).size());
            assertEquals(List.of(), call.fail(marias, start));
        }
        call.end();
        assertEquals(cause, call.cause());
        assertEquals(cause == null ? CallState.HELD : CallState.MISSED, call.state());
    }

    @Test
    void forAnHourAfterItsEndOneWhoHadComeMaySayThatTheConnectionFailed() {
        Call held = proposed("2026-10-10T13:00");
        held.confirm(anas, Approval.NOT_NEEDED, NOW);
        Instant start = held.slot().startsAt();
        Instant last = held.slot().endsAt().plus(Duration.ofHours(1));
        held.come(marias, start);
        held.come(anas, start);
        held.end();
        refused(ProblemCode.STATE_CONFLICT, () -> held.fail(anas, last.plusMillis(1)));
        assertEquals(2, held.fail(anas, last).size());
        assertEquals(CallState.MISSED, held.state());
        assertEquals(CallEvent.Cause.CONNECTION_FAILED, held.cause());

        Call missed = proposed("2026-10-10T13:00");
        missed.confirm(anas, Approval.NOT_NEEDED, NOW);
        missed.come(marias, start);
        refused(ProblemCode.STATE_CONFLICT, () -> missed.fail(anas, start));
        missed.end();
        assertEquals(CallEvent.Cause.CHILD_DID_NOT_JOIN, missed.cause());
        assertEquals(1, missed.fail(marias, last).size());
        assertEquals(CallEvent.Cause.CONNECTION_FAILED, missed.cause());

        Call late = proposed("2026-10-10T13:00");
        late.confirm(anas, Approval.NOT_NEEDED, NOW);
        late.come(marias, start);
        late.cancel(start);
        refused(ProblemCode.STATE_CONFLICT, () -> late.fail(marias, start));
    }

    @Test
    void ofWhatIsOfferedOneIsTakenOnce() {
        Call missed = missed();
        Instant first = Instant.parse("2026-10-11T11:00:00Z");
        Instant second = Instant.parse("2026-10-12T11:00:00Z");
        Repair repair = Repair.offer(missed, List.of(first, second));

        refused(ProblemCode.INVALID, () -> repair.take(marias, missed, first, AWAKE, first));
        refused(ProblemCode.INVALID, () -> repair.take(marias, missed, second.plusSeconds(60), AWAKE, first));
        assertEquals(List.of(second), repair.offers(first));
        Call repairing = repair.take(anas, missed, second, AWAKE, first);

        assertEquals(CallState.CONFIRMED, repairing.state());
        assertEquals(missed.id(), repairing.repairs());
        assertEquals(repairing.id(), repair.repairedBy());
        assertEquals(slot("2026-10-12T13:00"), repairing.slot());
        assertEquals(List.of(), repair.offers(NOW));
        refused(ProblemCode.STATE_CONFLICT, () -> repair.take(marias, missed, second, AWAKE, first));
    }

    /** The clock of the anchor shows 02:30 twice, and what was offered is the second. */
    @Test
    void aRepairIsAtTheMomentThatWasOffered() {
        Call missed = missed();
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        Slot slot = Repair.offer(missed, List.of(second))
                .take(marias, missed, second, AWAKE, NOW)
                .slot();
        assertEquals(second, slot.startsAt());
        assertEquals(LocalTime.of(2, 30), slot.atTime());
        assertFalse(slot.doubled());
    }

    @Test
    void whatNobodySaidYesToExpiresAndNobodyMissedIt() {
        Call call = proposed("2026-10-10T13:00");
        assertTrue(call.takes(anas, Approval.NOT_NEEDED));
        assertFalse(call.takes(marias, Approval.NOT_NEEDED));

        assertEquals(new CallEvent.Expired(call.family(), call.link(), call.id()), call.end());

        assertEquals(CallState.EXPIRED, call.state());
        assertNull(call.cause());
        assertFalse(call.isOpen());
        refused(ProblemCode.STATE_CONFLICT, () -> call.confirm(anas, Approval.NOT_NEEDED, NOW));
        refused(ProblemCode.STATE_CONFLICT, call::end);
        Call agreed = proposed("2026-10-10T13:00");
        agreed.confirm(anas, Approval.NOT_NEEDED, NOW);
        assertFalse(agreed.takes(anas, Approval.NOT_NEEDED));
    }

    /** A minute before it begins Maria asks for half an hour more, and then calls it off. */
    @Test
    void askingForAnotherTimeFirstMakesALateCancellationNoEarlyOne() {
        Call call = agreedOn("2026-10-10T13:00");
        Instant late = call.slot().startsAt().minusSeconds(60);
        call.move(marias, Approval.NOT_NEEDED, new CallMove(null, null, "PT45M"), AWAKE, late);
        call.cancel(late);
        assertEquals(CallState.MISSED, call.state());
        assertEquals(CallEvent.Cause.CANCELLED_LATE, call.cause());
    }

    @Test
    void whatWasAgreedOnIsNotPutOffForEverAtTheLastMoment() {
        Call call = agreedOn("2026-10-10T13:00");
        Instant late = call.slot().startsAt().minusSeconds(60);
        CallMove farOff = new CallMove(LocalDate.of(2026, 10, 20), null, null);
        refused(ProblemCode.INVALID, () -> call.move(marias, Approval.NOT_NEEDED, farOff, AWAKE, late));
        call.move(marias, Approval.NOT_NEEDED, new CallMove(null, LocalTime.of(18, 0), null), AWAKE, late);
        call.end();
        assertEquals(CallState.MISSED, call.state(), "nobody said yes to another time of it, and it is made good");
    }

    @Test
    void twoWhoComeBackAfterTheConnectionFailedHaveTalked() {
        Call call = agreedOn("2026-10-10T13:00");
        Instant begun = call.slot().startsAt().plusSeconds(60);
        call.come(anas, begun);
        call.come(marias, begun);
        call.fail(anas, begun);
        call.come(anas, begun.plusSeconds(60));
        call.end();
        assertEquals(CallState.HELD, call.state());
    }

    private Call agreedOn(String wall) {
        Call call = proposed(wall);
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        return call;
    }

    private Call missed() {
        Call call = proposed("2026-10-10T13:00");
        call.confirm(anas, Approval.NOT_NEEDED, NOW);
        call.end();
        return call;
    }

    private Call proposed(String wall) {
        return Call.propose(marias, sides, Asked.of(slot(wall), NOW, "/on", "/at"), AWAKE);
    }

    private static Slot slot(String wall) {
        return Slot.of(LocalDateTime.parse(wall), Duration.ofMinutes(30), ROME);
    }

    private static Problem refused(ProblemCode code, Executable attempt) {
        Problem problem = assertThrows(Problem.class, attempt);
        assertEquals(code, problem.code());
        return problem;
    }
}
