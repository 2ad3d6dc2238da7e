package org.kinbridge.call;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Slot;

/**
 * A call as it stands in somebody's calendar: no more of it than when, with whom and whether it takes place.
 *
 * @param series the series that made it, if one did
 * @param seriesOn the day of the series it was made for: it keeps it when it is moved
 * @param calledOff whether somebody said no to it, or called it off, however late
 */
public record PlannedCall(
        CallId id,
        LinkId link,
        @Nullable SeriesId series,
        @Nullable LocalDate seriesOn,
        Sides sides,
        Slot slot,
        CallState state,
        boolean calledOff) {

    static PlannedCall of(Call call) {
        return new PlannedCall(
                call.id(),
                call.link(),
                call.series(),
                call.seriesOn(),
                call.sides(),
                call.slot(),
                call.state(),
                isCalledOff(call));
    }

    private static boolean isCalledOff(Call call) {
        return switch (call.state()) {
            case CANCELLED, DECLINED -> true;
            case MISSED -> call.cause() == CallEvent.Cause.CANCELLED_LATE;
            case PROPOSED, CONFIRMED, RUNNING, EXPIRED, HELD -> false;
        };
    }
}
