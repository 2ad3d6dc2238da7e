package org.kinbridge.family;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** An invitation's code is used once, and not for long. */
class InvitationTest {

    private static final Instant MADE = Instant.parse("2026-10-04T05:00:00Z");

    private final Invitation invitation =
            new Invitation(FamilyId.fresh(), Terms.of(FamilyRole.PARENT_ABROAD, null), PersonId.fresh(), "mark", MADE);

    @Test
    void itIsGoodUntilTheMomentItExpires() {
        assertDoesNotThrow(() -> invitation.redeem(MADE.plus(Invitation.VALID).minusNanos(1)));
    }

    @Test
    void itIsNoGoodFromThenOn() {
        refused(MADE.plus(Invitation.VALID));
        refused(MADE.plus(Invitation.VALID.multipliedBy(2)));
    }

    @Test
    void aUsedOneIsRefusedLikeAnExpiredOne() {
        invitation.redeem(MADE);
        refused(MADE.plusSeconds(1));
    }

    private void refused(Instant now) {
        Problem problem = assertThrows(Problem.class, () -> invitation.redeem(now));
        assertEquals(ProblemCode.CODE_NOT_VALID, problem.code());
    }
}
