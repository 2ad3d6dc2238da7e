package org.kinbridge.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.PlannedCall;
import org.kinbridge.icalendar.Part;
import org.kinbridge.icalendar.Repeat;
import org.kinbridge.icalendar.Standing;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.series.KnownSeries;

/**
 * One series in a calendar: the rule, and in its place what is otherwise on some day. A call that both said yes to is
 * certain, where the rule is not; one that was moved or called off is so; and where the clocks skip a time or show it twice,
 * the moment is named, since calendars do not agree on it.
 */
final class SeriesParts {

    private final Agenda agenda;
    private final KnownSeries series;
    private final SortedMap<LocalDate, PlannedCall> made;
    private final ZoneId zone;
    private final boolean rings;

    SeriesParts(Agenda agenda, KnownSeries series, List<PlannedCall> calls) {
        this.agenda = agenda;
        this.series = series;
        // What a closed contact took away was made anew: the later one counts.
        made = calls.stream()
                .collect(Collectors.toMap(
                        call -> Objects.requireNonNull(call.seriesOn()),
                        Function.identity(),
                        BinaryOperator.maxBy(comparing(call -> call.id().value().toString())),
                        TreeMap::new));
        zone = series.sides().zone();
        rings = isOpen() && series.slots().stream().map(Slot::startsAt).allMatch(agenda.alarms()::mayRing);
    }

    List<Part> all() {
        Part rule = rule();
        List<Part> parts = new ArrayList<>(List.of(rule));
        Map<LocalDate, Slot> unmade = new TreeMap<>();
        series.slots().stream()
                .filter(slot -> !made.containsKey(slot.onDate()))
                .forEach(slot -> unmade.put(slot.onDate(), slot));
        made.forEach((day, call) -> {
            Part part = of(day, call);
            if (differs(part, day, rule)) {
                parts.add(part);
            }
        });
        unmade.values().stream()
                .filter(slot -> slot.shifted() || slot.doubled())
                .forEach(slot -> parts.add(of(slot)));
        return parts;
    }

    private Part rule() {
        Pattern pattern = series.pattern();
        // A calendar begins with a day of the rule; ours may begin before the first.
        Slot first = pattern.slots(pattern.startsOn(), zone).findFirst().orElseThrow();
        return new Part(
                null,
                first,
                zone,
                new Repeat(pattern.calendarRule(zone), missing()),
                standing(),
                rings,
                summary(),
                null);
    }

    /** Days of the rule on which nothing takes place. */
    private List<LocalDateTime> missing() {
        if (series.slots().isEmpty()) {
            return List.of();
        }
        Set<LocalDate> there = series.slots().stream().map(Slot::onDate).collect(Collectors.toSet());
        LocalDate last = series.slots().getLast().onDate();
        return series.pattern()
                .slots(series.slots().getFirst().onDate(), zone)
                .map(Slot::onDate)
                .takeWhile(day -> !day.isAfter(last))
                .filter(day -> !there.contains(day) && !made.containsKey(day))
                .map(this::wall)
                .toList();
    }

    private Part of(LocalDate day, PlannedCall call) {
        return part(wall(day), call.slot(), agenda.standing(call), agenda.rings(call));
    }

    private Part of(Slot slot) {
        return part(
                wall(slot.onDate()),
                slot,
                standing(),
                isOpen() && agenda.alarms().mayRing(slot.startsAt()));
    }

    private Part part(LocalDateTime insteadOf, Slot slot, @Nullable Standing standing, boolean ringing) {
        return new Part(
                insteadOf,
                slot,
                zone,
                null,
                standing,
                ringing,
                summary(),
                agenda.phrases().note(slot));
    }

    private boolean differs(Part part, LocalDate day, Part rule) {
        Slot slot = part.slot();
        boolean moved = !slot.onDate().atTime(slot.atTime()).equals(wall(day))
                || !slot.length().equals(series.pattern().length());
        boolean otherwise = part.standing() != rule.standing() || part.rings() != rule.rings();
        return moved || otherwise || slot.shifted() || slot.doubled();
    }

    private LocalDateTime wall(LocalDate day) {
        return day.atTime(series.pattern().atTime());
    }

    private boolean isOpen() {
        return agenda.open().contains(series.link());
    }

    /** What is not made yet is at most asked for; nothing of it takes place while the contact is closed. */
    private Standing standing() {
        return isOpen() ? Standing.TENTATIVE : Standing.CANCELLED;
    }

    private String summary() {
        return agenda.summary(series.sides().otherThan(agenda.reader()));
    }
}
