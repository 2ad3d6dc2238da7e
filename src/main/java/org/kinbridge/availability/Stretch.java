package org.kinbridge.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time: {@code until} is the first moment after it. */
public record Stretch(Instant from, Instant until) {

    /** From a moment on, for so long. */
    public static Stretch of(Instant from, Duration length) {
        return new Stretch(from, from.plus(length));
    }

    /** Whether this moment is in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether the two have a moment in common; a stretch of no length has none with anything. */
    public boolean meets(Stretch other) {
        return common(other).length().isPositive();
    }

    /** How long it is; never negative. */
    public Duration length() {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    /** What the two have in common; of no length if nothing. */
    public Stretch common(Stretch other) {
        return new Stretch(
                from.isBefore(other.from) ? other.from : from, until.isBefore(other.until) ? until : other.until);
    }

    /** The same moments in as few stretches as can be, in order of time. */
    public static List<Stretch> merged(Collection<Stretch> stretches) {
        List<Stretch> inOrder = stretches.stream()
                .filter(one -> one.length().isPositive())
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : inOrder) {
            Stretch last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from.isAfter(last.until)) {
                merged.add(next);
            } else if (next.until.isAfter(last.until)) {
                merged.set(merged.size() - 1, new Stretch(last.from, next.until));
            }
        }
        return merged;
    }
}
