package org.kinbridge.message;

import org.jspecify.annotations.Nullable;
import org.kinbridge.familykey.Opened;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * A message with what can be read of it now.
 *
 * @param opened null if it was taken back
 */
record Letter(Message message, @Nullable Opened opened) {

    @Nullable
    String text() {
        return opened == null ? null : opened.text();
    }

    boolean is(Opened.State state) {
        return opened != null && opened.state() == state;
    }

    /** Refuses with {@code state-conflict} what was taken back, or erased, or touched. */
    void mustBeReadable() {
        if (!is(Opened.State.READABLE)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    /** Whether it can be told that its author sent something else: not of what she has changed since. */
    boolean wasSentAsElse(String text) {
        return is(Opened.State.READABLE) && !message.isChanged() && !text.equals(text());
    }
}
