package org.kinbridge.clockchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.series.OngoingSeries;

/** The clocks of two people, and when either is changed. */
record Clocks(ZoneId one, ZoneId other) {

    /** A series whose calls lie further apart has no time of the day that anybody is used to. */
    private static final int LOOK_BACK_DAYS = 190;

    /** The moments, after the one and before the other, at which either is changed. */
    List<Instant> changes(Instant after, Instant before) {
        TreeSet<Instant> changes = new TreeSet<>();
        for (ZoneId zone : List.of(one, other)) {
            for (Instant change = next(zone, after);
                    change != null && change.isBefore(before);
                    change = next(zone, change)) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static @Nullable Instant next(ZoneId zone, Instant after) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? null : next.getInstant();
    }

    /**
     * What a change does to a series of the two; empty if its calls are at the same time of everybody's day as before. Two
     * changes between one call and the next are one, at the first of them. What somebody changed about the series is no doing
     * of the clocks: it is compared with itself as it is now.
     */
    Optional<Shift> shift(OngoingSeries series, Instant change) {
        LocalDate from = LocalDate.ofInstant(change, series.sides().zone()).minusDays(LOOK_BACK_DAYS);
        Slot before = null;
        for (Slot slot : (Iterable<Slot>) series.slots().apply(from)::iterator) {
            if (!slot.startsAt().isBefore(change)) {
                return before == null ? Optional.empty() : between(series, before, slot, change);
            }
            before = slot;
        }
        return Optional.empty();
    }

    private Optional<Shift> between(OngoingSeries series, Slot before, Slot after, Instant change) {
        boolean first = changes(before.startsAt(), change).isEmpty();
        return first && apart(before.startsAt()) != apart(after.startsAt())
                ? Optional.of(new Shift(series.id(), before.startsAt(), after.startsAt()))
                : Optional.empty();
    }

    /** How far the two clocks are apart at a moment, in seconds. */
    private int apart(Instant at) {
        return offset(one, at) - offset(other, at);
    }

    private static int offset(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds();
    }
}
