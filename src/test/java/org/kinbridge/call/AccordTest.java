package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.problem.Problem;

/** Every yes to what was asked for: who has said it so far, whose it is, what it comes to, and what that makes. */
class AccordTest {

    @ParameterizedTest
    @CsvSource({
        // has accepted, approval, is asked, word -> has accepted, approval, whole
        "false, NOT_NEEDED, true, NOT_NEEDED, true, NOT_NEEDED, true",
        "false, NEEDED, true, NEEDED, true, NEEDED, false",
        "true, NEEDED, false, GIVEN, true, GIVEN, true",
        "true, NEEDED, true, GIVEN, true, GIVEN, true",
        "false, NEEDED, false, GIVEN, false, GIVEN, false",
        "false, GIVEN, true, NEEDED, true, GIVEN, true",
        "false, NEEDED, true, GIVEN, true, GIVEN, true",
        // the care plan says so meanwhile, or says so no more
        "false, NOT_NEEDED, true, NEEDED, true, NEEDED, false",
        "true, NEEDED, false, NOT_NEEDED, true, NOT_NEEDED, true",
        "false, NEEDED, true, NOT_NEEDED, true, NOT_NEEDED, true",
        "true, NOT_NEEDED, false, GIVEN, true, GIVEN, true",
    })
    void aYes(
            boolean accepted,
            Approval approval,
            boolean asked,
            Approval word,
            boolean acceptedThen,
            Approval approvalThen,
            boolean whole) {
        Accord then = new Accord(accepted, approval).yes(asked, word);
        assertEquals(new Accord(acceptedThen, approvalThen), then);
        assertEquals(whole, then.isWhole());
    }

    @ParameterizedTest
    @CsvSource({
        "false, NOT_NEEDED, false, NOT_NEEDED",
        "false, NEEDED, false, NEEDED",
        "true, NEEDED, true, NEEDED",
        "true, NEEDED, false, NEEDED",
        "false, GIVEN, false, GIVEN",
    })
    void aYesThatChangesNothingIsRefused(boolean accepted, Approval approval, boolean asked, Approval word) {
        assertThrows(Problem.class, () -> new Accord(accepted, approval).yes(asked, word));
    }
}
