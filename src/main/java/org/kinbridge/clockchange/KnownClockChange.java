package org.kinbridge.clockchange;

import java.time.Instant;
import java.util.List;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A change of clocks that concerns two people, one of whom asked.
 *
 * @param shifts their repeated calls that it concerns, in order of time; never empty
 */
public record KnownClockChange(LinkId link, PersonId other, Instant changesAt, List<Shift> shifts) {}
