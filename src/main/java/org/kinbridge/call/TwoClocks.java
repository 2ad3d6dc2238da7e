package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.WallTime;

/**
 * One time on the clocks of both; each says whether its day is the anchor's.
 *
 * @param theirs null while the contact is closed and nobody is told by which clock the other lives now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TwoClocks(WallTime yours, @Nullable WallTime theirs) {

    /** What the clock of one of the two shows, and the other's; {@code otherZone} is that of whoever is not the anchor. */
    public static TwoClocks of(Instant instant, Sides sides, ZoneId otherZone, PersonId reader) {
        WallTime anchor = WallTime.of(instant, sides.zone(), sides.zone());
        WallTime other = WallTime.of(instant, otherZone, sides.zone());
        return reader.equals(sides.anchor()) ? new TwoClocks(anchor, other) : new TwoClocks(other, anchor);
    }

    /** One time on her clock and on the other's, each beside the other; on hers alone while the contact is closed. */
    public static TwoClocks between(Instant instant, ZoneId hers, ZoneId theirs, boolean open) {
        return open
                ? new TwoClocks(WallTime.of(instant, hers, theirs), WallTime.of(instant, theirs, hers))
                : new TwoClocks(WallTime.of(instant, hers, hers), null);
    }

    /**
     * Like {@link #of(Instant, Sides, ZoneId, PersonId)}, as far as it may be known: where the anchor's clock stood when the contact was closed is no secret, where
     * the other lives since then is.
     */
    public static TwoClocks of(Instant instant, Sides sides, ZoneId otherZone, PersonId reader, boolean open) {
        TwoClocks both = of(instant, sides, otherZone, reader);
        return open || !reader.equals(sides.anchor()) ? both : new TwoClocks(both.yours, null);
    }
}
