package org.kinbridge.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinbridge.assistance.AssistanceRequest.State;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A request guards itself: who owns it, and when its clock runs. */
class AssistanceRequestTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Instant FOUR = NOON.plus(FOUR_HOURS);

    private final InstitutionId post = InstitutionId.fresh();
    private final Party.Requester maria = new Party.Requester(PersonId.fresh());
    private final Party.Officer reyes = new Party.Officer(PersonId.fresh(), post);
    private final Party.Officer cruz = new Party.Officer(PersonId.fresh(), post);
    private final AssistanceRequest request = new AssistanceRequest(
            maria.person(),
            new NewAssistanceRequest(post, AssistanceTopic.WAGES, Urgency.URGENT, "three months"),
            NOON,
            FOUR_HOURS);

    @Test
    void itsClockRunsFromTheMomentItIsFiled() {
        stands(State.FILED, true, false);
        assertEquals(FOUR, request.answerBy());
        assertNull(request.owner());
    }

    @Test
    void takingItIsNoAnswer() {
        request.take(reyes, at(1));

        stands(State.TAKEN, true, false);
        assertEquals(reyes.person(), request.owner());
        assertEquals(at(1), request.takenAt());
        assertEquals(FOUR, request.answerBy());
    }

    @Test
    void aColleagueTakesItOverButNobodyTakesWhatSheHas() {
        request.take(reyes, at(1));
        conflicts(() -> request.take(reyes, at(2)));
        assertEquals(at(1), request.takenAt());

        request.take(cruz, at(3));

        stands(State.TAKEN, true, false);
        assertEquals(cruz.person(), request.owner());
        assertEquals(at(3), request.takenAt());
    }

    @Test
    void theOwnersAnswerStopsTheClock() {
        request.take(reyes, at(1));

        write(reyes, at(2));

        stands(State.ANSWERED, false, false);
        assertFalse(request.fallOverdue(FOUR));
        write(reyes, at(3));
        stands(State.ANSWERED, false, false);
    }

    @Test
    void onlyTheOwnerAnswers() {
        conflicts(() -> write(reyes, at(1)));
        stands(State.FILED, true, false);

        request.take(reyes, at(1));
        conflicts(() -> write(cruz, at(2)));
        stands(State.TAKEN, true, false);
    }

    @Test
    void whatTheRequesterWritesAfterAnAnswerStartsTheClockAnew() {
        request.take(reyes, at(1));
        write(reyes, at(2));

        write(maria, at(9));

        stands(State.TAKEN, true, false);
        assertEquals(at(13), request.answerBy());
        assertEquals(reyes.person(), request.owner());
    }

    @Test
    void moreWordsBeforeAnAnswerChangeNoTime() {
        write(maria, at(1));
        stands(State.FILED, true, false);
        assertEquals(FOUR, request.answerBy());

        request.take(reyes, at(2));
        write(maria, at(3));
        stands(State.TAKEN, true, false);
        assertEquals(FOUR, request.answerBy());
    }

    @Test
    void whoeverTakesOverAnAnsweredOneStartsNoClock() {
        request.take(reyes, at(1));
        write(reyes, at(2));

        request.take(cruz, at(3));

        stands(State.ANSWERED, false, false);
        conflicts(() -> write(reyes, at(4)));
        write(cruz, at(4));
    }

    @Test
    void itFallsOverdueOnceAndNotBeforeItsTime() {
        assertFalse(request.fallOverdue(FOUR.minusNanos(1_000)));
        stands(State.FILED, true, false);

        assertTrue(request.fallOverdue(FOUR));
        stands(State.FILED, true, true);
        assertFalse(request.fallOverdue(at(5)));
    }

    @Test
    void takingALateOneLeavesItLateAndAnsweringItDoesNot() {
        request.fallOverdue(FOUR);
        request.take(reyes, at(5));
        stands(State.TAKEN, true, true);

        write(reyes, at(6));

        stands(State.ANSWERED, false, false);
    }

    @Test
    void aTimeThatWasSetBeforeTheLastQuestionMeansNothing() {
        request.take(reyes, at(1));
        write(reyes, at(2));
        write(maria, at(3));

        assertFalse(request.fallOverdue(FOUR));
        assertTrue(request.fallOverdue(at(7)));
        stands(State.TAKEN, true, true);
    }

    @Test
    void theRequesterClosesAtAnyTimeAnOfficerOnlyWhatSheHas() {
        conflicts(() -> request.close(reyes));
        request.take(reyes, at(1));
        conflicts(() -> request.close(cruz));
        stands(State.TAKEN, true, false);

        request.close(maria);

        stands(State.CLOSED, false, false);
    }

    @Test
    void nothingMovesAClosedOne() {
        request.fallOverdue(FOUR);
        request.take(reyes, at(5));
        request.close(reyes);
        stands(State.CLOSED, false, false);

        conflicts(() -> request.take(cruz, at(6)));
        conflicts(() -> write(reyes, at(6)));
        conflicts(() -> write(maria, at(6)));
        conflicts(() -> request.close(maria));
        conflicts(() -> request.close(reyes));
        assertFalse(request.fallOverdue(at(99)));
        stands(State.CLOSED, false, false);
        assertEquals(reyes.person(), request.owner());
    }

    @Test
    void whatIsWrittenIsNumberedFromOne() {
        assertEquals(1, request.next().sequence());
        assertEquals(2, request.next().sequence());
        assertEquals("assistance-request:" + request.id() + ":3", request.next().context());
    }

    @Test
    void aTextHasFourThousandCharactersAtMostHoweverTheyAreStored() {
        Writing.check("x");
        Writing.check("\uD83C\uDF3A".repeat(4_000));
        for (String wrong : new String[] {"", " \n\t ", "x".repeat(4_001), "\uD83C\uDF3A".repeat(4_001)}) {
            Problem refusal = assertThrows(Problem.class, () -> Writing.check(wrong));
            assertEquals(ProblemCode.INVALID, refusal.code());
            assertEquals("/text", refusal.violations().getFirst().pointer());
        }
    }

    private static Instant at(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }

    private void write(Party by, Instant when) {
        request.write(by, when, FOUR_HOURS);
    }

    private void stands(State state, boolean running, boolean overdue) {
        assertEquals(state, request.state());
        assertEquals(running, request.isRunning());
        assertEquals(overdue, request.overdue());
    }

    private static void conflicts(Runnable step) {
        assertEquals(
                ProblemCode.STATE_CONFLICT,
                assertThrows(Problem.class, step::run).code());
    }
}
