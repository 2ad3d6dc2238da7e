package org.kinbridge.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;

/**
 * A call as somebody may see it.
 *
 * @param reader who sees it
 * @param side on whose side: her own, or that of the child she arranges for
 * @param open whether the two may be in contact
 * @param offers times that can be taken in the place of a call that was missed
 * @param repairedBy the call that came of one of them
 */
record Seen(
        Call call,
        PersonId reader,
        PersonId side,
        boolean open,
        List<Instant> offers,
        @Nullable CallId repairedBy) {

    /** A call that may take place, or does not. */
    static Seen of(Call call, PersonId reader, PersonId side) {
        return of(call, reader, side, true);
    }

    /** The same, where the contact may be closed. */
    static Seen of(Call call, PersonId reader, PersonId side, boolean open) {
        call.there();
        return new Seen(call, reader, side, open, List.of(), null);
    }

    /** Seen with its repair, if it was missed. */
    Seen with(@Nullable Repair repair, List<Instant> offered) {
        return new Seen(call, reader, side, open, offered, repair == null ? null : repair.repairedBy());
    }

    /** Whether the reader is the child of the two: she reads nothing that could sound like blame. */
    boolean byChild() {
        return reader.equals(call.sides().child());
    }
}
