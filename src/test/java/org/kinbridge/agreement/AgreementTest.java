package org.kinbridge.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** From the first moment of its first day to the last of its last, if both want it and until one does not. */
class AgreementTest {

    private static final InstitutionId MANILA = InstitutionId.fresh();
    private static final InstitutionId ROME = InstitutionId.fresh();
    private static final Instant BEFORE = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant FIRST = Instant.parse("2027-03-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2027-03-31T23:59:59.999Z");
    private static final Instant OVER = Instant.parse("2027-04-01T00:00:00Z");

    private final Agreement agreement = new Agreement(
            MANILA,
            new NewAgreement(
                    ROME,
                    Purpose.ATTENDANCE,
                    List.of("category", "eventDate", "category"),
                    LocalDate.parse("2027-03-02"),
                    LocalDate.parse("2027-03-31")),
            BEFORE);

    @Test
    void itIsInForceFromItsFirstDayToItsLast() {
        assertFalse(agreement.isInForce(FIRST));
        agreement.accept(ROME, BEFORE);
        assertFalse(agreement.isInForce(FIRST.minusMillis(1)));
        assertTrue(agreement.isInForce(FIRST));
        assertTrue(agreement.isInForce(LAST));
        assertFalse(agreement.isInForce(OVER));
        assertEquals(OVER, agreement.over());
        assertEquals(Set.of(FactField.CATEGORY, FactField.EVENT_DATE), agreement.named());
        assertEquals(List.of("category", "eventDate"), agreement.fields());
    }

    @Test
    void onlyTheOtherSideAnswersAndOnlyOnce() {
        refused(() -> agreement.accept(MANILA, BEFORE));
        refused(() -> agreement.decline(MANILA, BEFORE));
        refused(() -> agreement.accept(ROME, OVER));
        assertEquals(Agreement.State.PROPOSED, agreement.state());
        agreement.accept(ROME, LAST);
        refused(() -> agreement.accept(ROME, LAST));
        assertEquals(Agreement.State.ACCEPTED, agreement.state());
    }

    @Test
    void whatWasDeclinedIsNeverInForce() {
        agreement.decline(ROME, BEFORE);
        refused(() -> agreement.accept(ROME, BEFORE));
        refused(() -> agreement.end(BEFORE));
        assertFalse(agreement.isInForce(FIRST));
    }

    @Test
    void eitherSideEndsItAndEndingItAgainChangesNothing() {
        agreement.accept(ROME, BEFORE);
        assertTrue(agreement.end(FIRST));
        assertFalse(agreement.end(LAST));
        assertEquals(FIRST, agreement.endedAt());
        assertFalse(agreement.isInForce(LAST));
    }

    private static void refused(Runnable step) {
        assertEquals(
                ProblemCode.STATE_CONFLICT,
                assertThrows(Problem.class, step::run).code());
    }
}
