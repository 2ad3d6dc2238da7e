package org.kinbridge.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kinbridge.recurrence.Slot;

/**
 * One VEVENT: something single, what is repeated, or what takes the place of one of its times.
 *
 * @param insteadOf the wall time of the rule that this one stands for; null for all but those
 * @param slot when; the first time of what is repeated
 * @param zone whose clock the wall times are read on
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

    /** The wall time that was asked for. */
    static LocalDateTime wall(Slot slot) {
        return slot.onDate().atTime(slot.atTime());
    }
}
