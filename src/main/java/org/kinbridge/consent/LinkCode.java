package org.kinbridge.consent;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The code of a link, which one of the two hands to the other: not for long, and not to be guessed. */
@Embeddable
class LinkCode {

    static final Duration VALID = Duration.ofDays(2);
    private static final int MOST_ATTEMPTS = 5;

    private String codeMark;
    private Instant codeExpiresAt;
    private int codeAttempts;

    LinkCode() {}

    LinkCode(String mark, Instant now) {
        codeMark = mark;
        codeExpiresAt = now.plus(VALID);
    }

    /** Counts, and refuses what is wrong, too old, or was tried too often: one answer for all. */
    void use(String shownMark, Instant now) {
        codeAttempts++;
        if (codeAttempts > MOST_ATTEMPTS || !now.isBefore(codeExpiresAt) || !codeMark.equals(shownMark)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
    }

    Instant expiresAt() {
        return codeExpiresAt;
    }
}
