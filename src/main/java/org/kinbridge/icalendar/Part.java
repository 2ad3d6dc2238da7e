package org.kinbridge.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.kinbridge.recurrence.Slot;

/**
 * One VEVENT: something single, what is repeated, or what takes the place of one of its times.
 *
 * @param insteadOf which of the times of what is repeated this one stands for, on the clock of {@code zone}; null for all but
 *     those
 * @param slot when; the first time of what is repeated
 * @param zone whose clock the wall times are read on; {@link ZoneOffset#UTC} where a moment is named, and no clock
 * @param standing null where nothing is said of it
 * @param rings whether a reminder comes before it
 * @param note null where there is nothing more to say
 */
public record Part(
        @Nullable LocalDateTime insteadOf,
        Slot slot,
        ZoneId zone,
        @Nullable Repeat repeat,
        @Nullable Standing standing,
        boolean rings,
        String summary,
        @Nullable String note) {

    /**
     * Whether calendars could read its wall time in two ways: the clocks skip it or show it twice, and programs do not agree
     * on what it means. What is repeated cannot say otherwise.
     */
    boolean isAmbiguous() {
        return repeat == null && zone.getRules().getValidOffsets(wall(slot)).size() != 1;
    }

    /** Whether its times are said as moments, on nobody's clock. */
    public boolean isMoment() {
        return zone.equals(ZoneOffset.UTC);
    }

    /** The wall time that was asked for. */
    public static LocalDateTime wall(Slot slot) {
        return slot.onDate().atTime(slot.atTime());
    }
}
