package org.kinbridge.call;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.CallEvent.Cause;
import org.kinbridge.id.PersonId;

/** What a call came to at its end. */
final class Outcome {

    private Outcome() {}

    /**
     * Why it did not come about; null if it did. Where somebody says that the connection failed, nobody is looked for who was
     * missing: she may have tried to come.
     *
     * @param there who had come
     */
    static @Nullable Cause of(Sides sides, Set<PersonId> there, boolean connectionFailed) {
        if (connectionFailed) {
            return Cause.CONNECTION_FAILED;
        }
        boolean parent = there.contains(sides.parent());
        if (there.contains(sides.child())) {
            return parent ? null : Cause.PARENT_DID_NOT_JOIN;
        }
        return parent ? Cause.CHILD_DID_NOT_JOIN : Cause.NEITHER_JOINED;
    }
}
