package org.kinbridge.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What a pairing code allows, on a clock of its own. */
class PairingCodeTest {

    private final Instant made = Instant.parse("2026-03-01T05:00:00Z");
    private final PairingCode code =
            new PairingCode(PersonId.fresh(), new PersonCaller(PersonId.fresh(), SessionId.fresh()), "a mark", made);

    @Test
    void itWorksOnce() {
        code.attempt(made);
        code.redeem(made);
        refused(() -> code.attempt(made));
        refused(() -> code.redeem(made));
    }

    @Test
    void itWorksForTenMinutes() {
        Instant last = made.plus(PairingCode.VALID).minusMillis(1);
        code.attempt(last);
        Instant late = made.plusSeconds(600);
        refused(() -> code.attempt(late));
        refused(() -> code.redeem(late));
        code.redeem(last);
    }

    @Test
    void aPinIsTriedThreeTimesAgainstIt() {
        code.attempt(made);
        code.attempt(made);
        code.attempt(made);
        refused(() -> code.attempt(made));
        code.redeem(made);
    }

    private static void refused(Runnable what) {
        Problem refusal = assertThrows(Problem.class, what::run);
        assertEquals(ProblemCode.SIGN_IN_REFUSED, refusal.code());
    }
}
