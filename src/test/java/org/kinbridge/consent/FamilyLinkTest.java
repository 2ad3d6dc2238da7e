package org.kinbridge.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kinbridge.consent.LinkStep.Kind;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A link is open exactly while every step is given, nobody pauses it and it has not ended. */
class FamilyLinkTest {

    private static final Instant MADE = Instant.parse("2026-10-04T05:00:00Z");
    private static final Instant LATER = MADE.plusSeconds(60);
    private static final String MARK = "mark";

    private final PersonId maria = PersonId.fresh();
    private final PersonId jose = PersonId.fresh();
    private final FamilyLink link = asked();

    private FamilyLink asked() {
        FamilyLink asked = new FamilyLink(FamilyId.fresh(), maria, jose, MARK, MADE);
        needEverything(asked);
        return asked;
    }

    private void needEverything(FamilyLink asked) {
        List.of(maria, jose).forEach(person -> asked.need(Kind.CONFIRMATION, person));
    }

    @Test
    void aCodeIsGoodUntilTheMomentItExpires() {
        Instant end = MADE.plus(LinkCode.VALID);
        refused(ProblemCode.CODE_NOT_VALID, () -> link.confirm(jose, MARK, end));
        link.confirm(jose, MARK, end.minusNanos(1));
        assertTrue(link.steps().given(Kind.CONFIRMATION, jose));
    }

    @Test
    void whoeverAskedNeedsNoCodeHoweverLate() {
        link.confirm(maria, "", MADE.plus(LinkCode.VALID.multipliedBy(9)));
        assertTrue(link.steps().given(Kind.CONFIRMATION, maria));
    }

    @Test
    void anExpiredCodeIsRenewedByWhoeverAskedUntilTheOtherHasConfirmed() {
        Instant late = MADE.plus(LinkCode.VALID);
        refused(ProblemCode.ALREADY_THERE, () -> link.renewCode(jose, "new", late));
        link.renewCode(maria, "new", late);
        refused(ProblemCode.CODE_NOT_VALID, () -> link.confirm(jose, MARK, late));
        link.confirm(jose, "new", late);
        refused(ProblemCode.ALREADY_THERE, () -> link.renewCode(maria, "newer", late));
    }

    @Test
    void eachSidesPauseStandsForItself() {
        open();
        link.pause(maria, LATER);
        link.pause(maria, LATER);
        link.pause(jose, LATER);
        assertFalse(link.isOpen());
        link.resume(maria, LATER);
        assertFalse(link.isOpen());
        link.resume(maria, LATER);
        assertFalse(link.isOpen());
        link.resume(jose, LATER);
        assertTrue(link.isOpen());
        link.resume(jose, LATER);
        assertTrue(link.isOpen());
    }

    @Test
    void neitherResumingNorTheLastStepOpensWhatSomethingElseKeepsClosed() {
        link.confirm(maria, "", MADE);
        link.pause(maria, LATER);
        link.resume(maria, LATER);
        assertFalse(link.isOpen());
        link.pause(maria, LATER);
        link.confirm(jose, MARK, LATER);
        assertFalse(link.isOpen());
        link.resume(maria, LATER);
        assertTrue(link.isOpen());
    }

    @Test
    void onceItHasEndedNothingIsDoneToIt() {
        open();
        assertTrue(link.end(jose, LATER));
        assertFalse(link.isOpen());
        assertFalse(link.end(maria, LATER));
        refused(ProblemCode.STATE_CONFLICT, () -> link.confirm(jose, MARK, LATER));
        refused(ProblemCode.STATE_CONFLICT, () -> link.give(Kind.CONFIRMATION, maria, By.herself(maria), LATER));
        refused(ProblemCode.STATE_CONFLICT, () -> link.takeBack(Kind.CONFIRMATION, maria, By.herself(maria), LATER));
        refused(ProblemCode.STATE_CONFLICT, () -> link.pause(maria, LATER));
        refused(ProblemCode.STATE_CONFLICT, () -> link.resume(maria, LATER));
        assertFalse(link.isOpen());
    }

    @Test
    void itBeginsAgainWithoutAnythingThatWasGivenBefore() {
        refused(ProblemCode.ALREADY_THERE, () -> link.reopen(maria, "new", LATER));
        open();
        link.pause(maria, LATER);
        link.end(maria, LATER);
        link.reopen(jose, "new", LATER);
        needEverything(link);
        assertFalse(link.hasEnded());
        assertFalse(link.isOpen());
        refused(ProblemCode.CODE_NOT_VALID, () -> link.confirm(maria, MARK, LATER));
        link.confirm(maria, "new", LATER);
        assertFalse(link.isOpen());
        link.confirm(jose, "", LATER);
        assertTrue(link.isOpen());
    }

    @Test
    void aRestrictionKeepsItClosedWhateverIsGivenAndNothingElse() {
        link.heed(true);
        link.confirm(maria, "", MADE);
        link.confirm(jose, MARK, MADE);
        assertFalse(link.isOpen());
        link.pause(maria, LATER);
        link.resume(maria, LATER);
        assertFalse(link.isOpen());
        link.heed(false);
        assertTrue(link.isOpen());
        link.heed(true);
        assertFalse(link.isOpen());
        link.end(maria, LATER);
        link.heed(false);
        assertFalse(link.isOpen());
    }

    @Test
    void whoIsOfAgeKeepsWhatWasOpenAndOpensTheRestHerself() {
        List.of(Kind.CONSENT, Kind.ASSENT).forEach(kind -> link.need(kind, jose));
        open(Kind.ASSENT, Kind.CONSENT);
        link.comeOfAge(jose, LATER);
        assertTrue(link.isOpen());
        assertFalse(link.steps().given(Kind.PAUSE, jose));
    }

    @Test
    void whatWasClosedForHerAsAChildIsClosedByHerselfOnceOfAge() {
        List.of(Kind.CONSENT, Kind.ASSENT).forEach(kind -> link.need(kind, jose));
        link.confirm(maria, "", MADE);
        link.confirm(jose, MARK, MADE);
        link.give(Kind.CONSENT, jose, new By(maria, Authority.PARENT), MADE);
        link.comeOfAge(jose, LATER);
        assertFalse(link.isOpen());
        link.resume(jose, LATER);
        assertTrue(link.isOpen());
    }

    @Test
    void aPeriodThatIsOverEndsWhatWasGivenByNobody() {
        List.of(Kind.CONSENT, Kind.ASSENT).forEach(kind -> link.need(kind, jose));
        open(Kind.ASSENT, Kind.CONSENT);
        LinkStep given = link.steps().find(Kind.ASSENT, jose).orElseThrow();
        given.ask(LocalDate.of(2027, 10, 4), LATER);
        assertTrue(given.isAsked());
        assertTrue(link.isOpen());
        link.lapse(given, LATER);
        link.need(Kind.ASSENT, jose);
        assertFalse(link.isOpen());
        assertEquals(List.of(Kind.ASSENT), link.steps().inTheWay());
        assertFalse(link.takeBack(Kind.ASSENT, jose, By.herself(jose), LATER));
        link.give(Kind.ASSENT, jose, By.herself(jose), LATER);
        assertTrue(link.isOpen());
    }

    @Test
    void whatIsGivenAgainBeginsAnewUnlessItWasGivenJustNow() {
        link.need(Kind.ASSENT, jose);
        open(Kind.ASSENT);
        assertFalse(link.renew(jose, LATER));
        LinkStep given = link.steps().find(Kind.ASSENT, jose).orElseThrow();
        assertTrue(link.renew(jose, MADE.plus(Duration.ofDays(1))));
        link.need(Kind.ASSENT, jose);
        link.give(Kind.ASSENT, jose, By.herself(jose), LATER);
        assertTrue(link.isOpen());
        assertNotEquals(
                given.id(), link.steps().find(Kind.ASSENT, jose).orElseThrow().id());
    }

    @Test
    void whoeverIsAskedMayAnswerAtOnceHoweverNewHerWordIs() {
        link.need(Kind.ASSENT, jose);
        open(Kind.ASSENT);
        link.steps().find(Kind.ASSENT, jose).orElseThrow().ask(LocalDate.of(2027, 10, 4), LATER);
        assertTrue(link.renew(jose, LATER));
    }

    @Test
    void nothingWaitsForAWordThatIsWantedAndANoCountsAtOnce() {
        link.need(Kind.CONSENT, jose);
        open(Kind.CONSENT);
        link.want(jose, LocalDate.of(2026, 10, 17));
        assertTrue(link.isOpen());
        assertFalse(link.steps().given(Kind.ASSENT, jose));
        assertTrue(link.takeBack(Kind.ASSENT, jose, By.herself(jose), LATER));
        assertFalse(link.isOpen());
    }

    @Test
    void whereThereIsNoContactYetHerWordIsNeededLikeTheOthers() {
        link.need(Kind.CONSENT, jose);
        link.confirm(maria, "", MADE);
        link.confirm(jose, MARK, MADE);
        link.want(jose, LocalDate.of(2026, 10, 17));
        link.give(Kind.CONSENT, jose, new By(maria, Authority.PARENT), LATER);
        assertFalse(link.isOpen());
        assertEquals(List.of(Kind.ASSENT), link.steps().inTheWay());
    }

    private void open(Kind... more) {
        link.confirm(maria, "", MADE);
        link.confirm(jose, MARK, MADE);
        List.of(more).forEach(kind -> link.give(kind, jose, By.herself(jose), MADE));
        assertTrue(link.isOpen());
    }

    private static void refused(ProblemCode code, Executable step) {
        assertEquals(code, assertThrows(Problem.class, step).code());
    }
}
