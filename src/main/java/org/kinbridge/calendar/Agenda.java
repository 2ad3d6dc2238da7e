package org.kinbridge.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.PlannedCall;
import org.kinbridge.icalendar.Event;
import org.kinbridge.icalendar.Part;
import org.kinbridge.icalendar.Standing;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.series.KnownSeries;

/**
 * Makes one reader's calendar of her calls and series.
 *
 * @param open links whose two may be in contact now: nothing of the others is certain, whatever closed them
 */
record Agenda(PersonId reader, Set<LinkId> open, Alarms alarms, Phrases phrases) {

    /** One event a series, with the calls that were made of it, and one for each call on its own. */
    List<Event> events(List<KnownSeries> everySeries, List<PlannedCall> calls) {
        Map<SeriesId, List<PlannedCall>> made = calls.stream()
                .filter(call -> call.series() != null)
                .collect(groupingBy(call -> Objects.requireNonNull(call.series())));
        List<Event> events = new ArrayList<>();
        Set<SeriesId> shown = new HashSet<>();
        for (KnownSeries series : everySeries) {
            List<PlannedCall> hers = made.getOrDefault(series.id(), List.of());
            List<Part> parts =
                    hers.isEmpty() && series.slots().isEmpty() ? List.of() : new SeriesParts(this, series, hers).all();
            shown.add(series.id());
            if (!parts.isEmpty()) {
                events.add(new Event(series.id().value(), parts));
            }
        }
        calls.stream()
                .filter(call -> call.series() == null || !shown.contains(call.series()))
                .forEach(call -> events.add(new Event(call.id().value(), List.of(single(call)))));
        return events;
    }

    private Part single(PlannedCall call) {
        return new Part(
                null,
                call.slot(),
                call.sides().zone(),
                null,
                standing(call),
                rings(call),
                summary(call.sides().otherThan(reader)),
                phrases.note(call.slot()));
    }

    String summary(PersonId other) {
        return phrases.call(other);
    }

    /** What is over, or runs to its end while the contact is closed, is neither certain nor called off. */
    @Nullable
    Standing standing(PlannedCall call) {
        if (call.calledOff()) {
            return Standing.CANCELLED;
        }
        if (!open.contains(call.link())) {
            return null;
        }
        return switch (call.state()) {
            case PROPOSED, EXPIRED -> Standing.TENTATIVE;
            case CONFIRMED, RUNNING, HELD, MISSED -> Standing.CONFIRMED;
            case DECLINED, CANCELLED -> Standing.CANCELLED;
        };
    }

    boolean rings(PlannedCall call) {
        return call.state().isOpen()
                && open.contains(call.link())
                && alarms.mayRing(call.slot().startsAt());
    }
}
