package org.kinbridge.consent;

import java.time.Instant;
import java.time.ZoneId;

/** Says when a child may be told something; furnished by the room that knows the hours in which nothing may ring her. */
public interface Waking {

    /** The first moment from {@code at} on that is neither in her night nor in her school, on the clock of her zone. */
    Instant from(Instant at, ZoneId zone);
}
