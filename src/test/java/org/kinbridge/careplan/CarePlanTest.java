package org.kinbridge.careplan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.careplan.CarePlan.State;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.policy.Policy;
import org.kinbridge.policy.Rule;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A plan guards itself: who has to do what first, and on which days. */
class CarePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 10, 1);
    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate GRANDMOTHERS_BIRTH = LocalDate.of(1956, 3, 8);

    private final PersonId ioana = PersonId.fresh();
    private final PersonId elena = PersonId.fresh();
    private final PersonId matei = PersonId.fresh();
    private final CarePlan plan = new CarePlan(
            CarePlanId.fresh(),
            new CarePlan.Care(FamilyId.fresh(), matei, ioana, ioana),
            terms(FROM, UNTIL),
            false,
            new byte[] {1},
            NOW);

    @Test
    void bothSignAndTheChildReadsFirst() {
        refused(ProblemCode.STATE_CONFLICT, () -> plan.sign(ioana, true, TODAY, NOW));
        plan.readByChild(TODAY, NOW);
        plan.sign(ioana, true, TODAY, NOW);
        assertEquals(State.DRAFT, plan.on(TODAY));
        refused(ProblemCode.STATE_CONFLICT, () -> plan.sign(ioana, true, TODAY, NOW));
        plan.sign(elena, true, TODAY, NOW);

        assertEquals(State.SIGNED, plan.on(TODAY));
        refused(ProblemCode.STATE_CONFLICT, () -> plan.sign(elena, true, TODAY, NOW));
        refused(ProblemCode.STATE_CONFLICT, () -> plan.readByChild(TODAY, NOW));
        refused(ProblemCode.STATE_CONFLICT, () -> plan.change(terms(FROM, UNTIL), false, new byte[] {2}, TODAY));
    }

    @Test
    void aSmallChildNeedNotRead() {
        plan.sign(elena, false, TODAY, NOW);
        plan.sign(ioana, false, TODAY, NOW);
        assertEquals(State.SIGNED, plan.on(TODAY));
    }

    @Test
    void whoHasSignedSomethingElseHasNotSignedThis() {
        plan.readByChild(TODAY, NOW);
        plan.sign(elena, true, TODAY, NOW);
        plan.change(terms(FROM, UNTIL.minusDays(1)), true, new byte[] {2}, TODAY);

        assertNull(plan.signedAt(elena));
        assertNull(plan.readByChildAt());
        assertTrue(plan.lateNotice());
        assertArrayEquals(new byte[] {2}, plan.sealedPage());
        refused(ProblemCode.STATE_CONFLICT, () -> plan.sign(elena, true, TODAY, NOW));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, SIGNED", "2026-10-01, ACTIVE", "2027-10-01, ACTIVE", "2027-10-02, EXPIRED"})
    void itsDaysAreItsStates(LocalDate day, State state) {
        signed();
        assertEquals(state, plan.on(day));
    }

    @Test
    void whatIsOverIsOver() {
        signed();
        LocalDate after = UNTIL.plusDays(1);
        refused(ProblemCode.DELEGATION_EXPIRED, () -> plan.end(elena, after, NOW));
        refused(ProblemCode.DELEGATION_EXPIRED, () -> plan.sign(elena, false, after, NOW));
        refused(
                ProblemCode.DELEGATION_EXPIRED,
                () -> plan.change(terms(FROM, UNTIL.plusDays(90)), false, new byte[] {2}, after));
        assertFalse(plan.expire(UNTIL));
        assertTrue(plan.expire(after));
        assertFalse(plan.expire(after));
        refused(ProblemCode.DELEGATION_EXPIRED, () -> plan.end(elena, after, NOW));
    }

    @Test
    void aDraftThatNobodySignedPassesWithoutAWord() {
        LocalDate after = UNTIL.plusDays(1);
        assertEquals(State.EXPIRED, plan.on(after));
        refused(ProblemCode.DELEGATION_EXPIRED, () -> plan.sign(elena, false, after, NOW));
        refused(ProblemCode.DELEGATION_EXPIRED, () -> plan.readByChild(after, NOW));
        assertFalse(plan.expire(after));
        assertEquals(State.EXPIRED, plan.on(after));
    }

    @Test
    void whatWasEndedDoesNotExpire() {
        signed();
        plan.end(elena, TODAY, NOW);
        assertNotNull(plan.endedAt());
        refused(ProblemCode.STATE_CONFLICT, () -> plan.end(ioana, TODAY, NOW));
        assertFalse(plan.expire(UNTIL.plusDays(1)));
        assertEquals(State.ENDED, plan.on(UNTIL.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"2027-09-30, true", "2027-10-01, true", "2027-10-02, false"})
    void twoPlansShareADayOrNone(LocalDate from, boolean overlap) {
        Terms next = terms(from, from.plusMonths(2));
        assertEquals(overlap, next.overlaps(plan.terms()));
        assertEquals(overlap, plan.terms().overlaps(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2027-10-01, 1956-03-08, none",
        "2026-10-01, 2027-10-02, 1956-03-08, /until",
        "2026-10-01, 2026-10-01, 1956-03-08, /until",
        "2026-10-01, 2026-09-30, 1956-03-08, /until",
        "2026-01-01, 2026-08-31, 1956-03-08, /until",
        "2026-01-01, 2026-09-01, 1956-03-08, none",
        "2026-10-01, 2027-03-01, 2008-10-01, none",
        "2026-10-01, 2027-03-01, 2008-10-02, /caregiver",
        "2016-01-01, 2027-03-01, 1956-03-08, /from",
        "+999999999-01-01, +999999999-12-31, 1956-03-08, /from"
    })
    void theChildsCountrySaysHowLongAndWho(LocalDate from, LocalDate until, LocalDate born, String pointer) {
        Terms terms = terms(from, until);
        if (pointer.equals("none")) {
            terms.check(TODAY, born, romania());
        } else {
            Problem problem = assertThrows(Problem.class, () -> terms.check(TODAY, born, romania()));
            assertEquals(ProblemCode.INVALID, problem.code());
            assertEquals(pointer, problem.violations().getFirst().pointer());
        }
    }

    @Test
    void fortyDaysAreInTimeAndThirtyNineAreLate() {
        Terms terms = terms(FROM, UNTIL);
        assertFalse(terms.isLateNotice(FROM.minusDays(40), romania()));
        assertTrue(terms.isLateNotice(FROM.minusDays(39), romania()));
        terms.check(FROM.minusDays(39), GRANDMOTHERS_BIRTH, romania());
    }

    @ParameterizedTest
    @CsvSource({"P3D, 3", "P1W, 7", "P366D, 366"})
    void howOftenTheyTalk(String text, int days) {
        assertEquals(days, RhythmDays.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"P0D", "P-1D", "P367D", "P1M", "PT12H", "daily", "P99999999999D", "P9999999W"})
    void howNobodyCanTalk(String text) {
        Problem problem = assertThrows(Problem.class, () -> RhythmDays.parse(text));
        assertEquals("/rhythm", problem.violations().getFirst().pointer());
    }

    private void signed() {
        plan.sign(elena, false, TODAY, NOW);
        plan.sign(ioana, false, TODAY, NOW);
    }

    private Terms terms(LocalDate from, LocalDate until) {
        return new Terms(elena, FROM, from, until, null, 3, null, false);
    }

    private static Policy romania() {
        Map<Rule, Integer> values = new EnumMap<>(
                Map.of(Rule.NOTICE_DAYS, 40, Rule.LONGEST_DELEGATION_MONTHS, 12, Rule.MINIMUM_CAREGIVER_AGE, 18));
        return new Policy(values);
    }

    private static void refused(ProblemCode code, Runnable act) {
        assertEquals(code, assertThrows(Problem.class, act::run).code());
    }
}
