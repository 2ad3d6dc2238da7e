package org.kinbridge.tzdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;

/**
 * A call that new time-zone data moved, as one of the two reads it, or whoever arranges for the child.
 *
 * @param was when it was to begin: that moment, as both clocks show it by the new data
 * @param is when it begins; where that is a child's night or class now, the call itself was called off
 * @param release of the time-zone data, such as {@code 2026b}
 */
@Schema(name = "TimeZoneChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZoneChangeView(
        UUID id,
        CallId call,
        LinkId familyLink,
        @Nullable SeriesId series,
        TwoClocks was,
        TwoClocks is,
        String release,
        Instant changedAt) {

    static ZoneChangeView of(ZoneChange change, ZoneId hers, ZoneId theirs, boolean open) {
        return new ZoneChangeView(
                change.id(),
                change.call(),
                change.link(),
                change.series(),
                TwoClocks.between(change.was(), hers, theirs, open),
                TwoClocks.between(change.nowAt(), hers, theirs, open),
                change.version(),
                change.changedAt());
    }
}
