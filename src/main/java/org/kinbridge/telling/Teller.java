package org.kinbridge.telling;

import java.util.Optional;
import org.kinbridge.event.Event;
import org.kinbridge.id.PersonId;

/** Says the facts of one feature. A fact that no teller knows is not said to anybody. */
public interface Teller<E extends Event> {

    /** Whose facts it says. */
    Class<E> facts();

    /** What this reader hears of it, with her rights at this moment; empty if nothing. */
    Optional<Frame> tell(E fact, PersonId reader);
}
