package org.kinbridge.call;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * Who has said yes so far to what one of the two asked for, a call or a series.
 *
 * @param accepted whether the side that was asked has
 */
@Embeddable
public record Accord(
        boolean accepted, @Enumerated(EnumType.STRING) Approval approval) {

    /** One of the two asks; {@code word} is what her asking comes to. */
    public static Accord asked(Approval word) {
        return new Accord(false, word);
    }

    /** Both had said yes before. */
    static Accord agreed() {
        return new Accord(true, Approval.NOT_NEEDED);
    }

    /** The same yes to what follows from it, under what the care plan says by then; what was approved stays approved. */
    public Accord under(Approval word) {
        return new Accord(accepted, approval == Approval.GIVEN ? Approval.GIVEN : word);
    }

    /**
     * Whether a yes changes anything.
     *
     * @param asked whether it comes from the side that was asked
     * @param word what it comes to
     */
    public boolean takes(boolean asked, Approval word) {
        return (asked && !accepted) || isApprovedBy(word);
    }

    /** With that yes; 409 {@code state-conflict} if it changes nothing. */
    public Accord yes(boolean asked, Approval word) {
        if (!takes(asked, word)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return new Accord(accepted || asked, under(word).approval());
    }

    /**
     * Whether this word gives an approval, also of what was agreed on before there was a plan that asks for it, or says that
     * nobody waits for one any more.
     */
    boolean isApprovedBy(Approval word) {
        return word == Approval.GIVEN ? approval != Approval.GIVEN : word != approval && approval == Approval.NEEDED;
    }

    /** Whether nobody's yes is missing. */
    boolean isWhole() {
        return accepted && approval != Approval.NEEDED;
    }
}
