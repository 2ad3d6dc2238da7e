package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.Approval;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Pattern;

/**
 * A series as one of the two reads it.
 *
 * @param at on the clock of its anchor, in {@code zone}
 * @param accepted whether the side that was asked has said yes to what it makes, as long as it is what it is
 * @param approval whether somebody who consents for the child has, where that is needed
 * @param next when its next call begins, on both clocks; none while none is made
 * @param endedAt when somebody ended it
 */
@Schema(name = "CallSeries")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
        SeriesId id,
        LinkId familyLink,
        PersonId anchor,
        ZoneId zone,
        PersonId proposedBy,
        LocalDate startsOn,

        @JsonFormat(pattern = "HH:mm") @Schema(format = "time")
        LocalTime at,

        @Schema(format = "duration") String duration,
        String rule,
        Instant madeAt,
        boolean accepted,
        @Nullable Approval approval,
        @Nullable TwoClocks next,
        @Nullable Instant endedAt) {

    static SeriesView of(CallSeries series, PersonId reader, ZoneId otherZone, @Nullable Instant next) {
        Pattern pattern = series.pattern();
        return new SeriesView(
                series.id(),
                series.link(),
                series.sides().anchor(),
                series.sides().zone(),
                series.proposer(),
                pattern.startsOn(),
                pattern.atTime(),
                pattern.length().toString(),
                pattern.rule(),
                series.madeAt(),
                series.accord().accepted(),
                approval(series),
                next == null ? null : TwoClocks.of(next, series.sides(), otherZone, reader),
                series.endedAt());
    }

    static @Nullable Approval approval(CallSeries series) {
        Approval approval = series.accord().approval();
        return series.endedAt() != null || approval == Approval.NOT_NEEDED ? null : approval;
    }
}
