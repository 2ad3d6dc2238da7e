package org.kinbridge.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;

/** A call that new time-zone data moved: when it was to begin, and when it begins, unless that had to be called off. */
public record Rederived(CallId call, LinkId link, @Nullable SeriesId series, Sides sides, Instant was, Instant is) {

    static Rederived of(Call call, Instant was) {
        return new Rederived(
                call.id(),
                call.link(),
                call.series(),
                call.sides(),
                was,
                call.slot().startsAt());
    }
}
