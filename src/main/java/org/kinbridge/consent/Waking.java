package org.kinbridge.consent;

import java.time.Instant;
import org.kinbridge.id.PersonId;

/** Says when a child may be told something; furnished by the room that knows the hours in which nothing may ring her. */
public interface Waking {

    /** The first moment from {@code at} on that is neither in her night nor in her school, as they are known now. */
    Instant from(PersonId child, Instant at);
}
