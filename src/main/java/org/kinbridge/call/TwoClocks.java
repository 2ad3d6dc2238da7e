package org.kinbridge.call;

import java.time.Instant;
import java.time.ZoneId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.WallTime;

/** One time on the clocks of both; each says whether its day is the anchor's. */
public record TwoClocks(WallTime yours, WallTime theirs) {

    /** What the clock of one of the two shows, and the other's; {@code otherZone} is that of whoever is not the anchor. */
    public static TwoClocks of(Instant instant, Sides sides, ZoneId otherZone, PersonId reader) {
        WallTime anchor = WallTime.of(instant, sides.zone(), sides.zone());
        WallTime other = WallTime.of(instant, otherZone, sides.zone());
        return reader.equals(sides.anchor()) ? new TwoClocks(anchor, other) : new TwoClocks(other, anchor);
    }
}
