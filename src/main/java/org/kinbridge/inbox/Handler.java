package org.kinbridge.inbox;

import java.util.Set;
import org.kinbridge.event.Event;

/** A consumer of the bus: what it does with a fact, whether the fact comes from there or is replayed. */
public interface Handler {

    /** Its name, which is its consumer group and stands in the inbox for ever. */
    String consumer();

    /** The facts that have an effect here; any other passes by and costs no row. */
    Set<Class<? extends Event>> concerns();

    /** The effect, in the transaction of the inbox row. */
    void handle(Received received);
}
