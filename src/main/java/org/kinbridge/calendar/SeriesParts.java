package org.kinbridge.calendar;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.CallState;
import org.kinbridge.call.PlannedCall;
import org.kinbridge.icalendar.Part;
import org.kinbridge.icalendar.Repeat;
import org.kinbridge.icalendar.Standing;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.series.KnownSeries;

/**
 * One series in a calendar: the rule as it is now, and in its place what is otherwise on some day. A call that both said yes
 * to is certain, where the rule is not; one that was moved or called off is so; and where the clocks skip a time or show it
 * twice, the moment is named, since calendars do not agree on it. What the series was before it changed are moments beside
 * the rule: so it stays one entry, and what was stays at its time.
 */
final class SeriesParts {

    private final Agenda agenda;
    private final KnownSeries series;
    private final Map<LocalDate, Slot> planned;
    private final SortedMap<LocalDate, PlannedCall> made;
    private final ZoneId zone;
    private final boolean rings;

    SeriesParts(Agenda agenda, KnownSeries series, List<PlannedCall> calls) {
        this.agenda = agenda;
        this.series = series;
        planned = series.slots().stream().collect(Collectors.toMap(Slot::onDate, Function.identity()));
        // What a closed contact took away was made anew: the later one counts.
        made = calls.stream()
                .collect(Collectors.toMap(
                        call -> Objects.requireNonNull(call.seriesOn()),
                        Function.identity(),
                        BinaryOperator.maxBy(comparing(call -> call.id().value().toString())),
                        TreeMap::new));
        zone = series.sides().zone();
        rings = isOpen()
                && series.slots().stream()
                        .filter(series::isPresent)
                        .map(Slot::startsAt)
                        .allMatch(agenda.alarms()::mayRing);
    }

    /** Nothing if nothing of it takes place. */
    List<Part> all() {
        SortedMap<LocalDate, Part> days = new TreeMap<>();
        planned.forEach((day, slot) -> days.put(day, of(slot)));
        made.forEach((day, call) -> of(day, call).ifPresent(part -> days.put(day, part)));
        List<Instant> moments = days.values().stream()
                .filter(Part::isMoment)
                .map(part -> Objects.requireNonNull(part.insteadOf()).toInstant(ZoneOffset.UTC))
                .sorted()
                .distinct()
                .toList();
        return repeated(moments)
                .map(rule -> Stream.concat(
                                Stream.of(rule), days.values().stream().filter(day -> differs(day, rule)))
                        .toList())
                .orElse(List.of());
    }

    /** The rule from the first time on at which it holds. What the series was until then are single moments. */
    private Optional<Part> repeated(List<Instant> moments) {
        Slot first = series.first();
        if (first != null) {
            String rule = series.pattern().calendarRule(zone, first, series.endedAt());
            return Optional.of(part(null, first, zone, new Repeat(rule, moments), standing(), rings));
        }
        return moments.stream()
                .findFirst()
                .map(one -> Slot.at(one, series.pattern().length(), ZoneOffset.UTC))
                .map(slot -> part(
                        null,
                        slot,
                        ZoneOffset.UTC,
                        new Repeat(null, moments.subList(1, moments.size())),
                        standing(),
                        rings));
    }

    /** Nothing of what was called off on a day of which the series knows no more. */
    private Optional<Part> of(LocalDate day, PlannedCall call) {
        Slot slot = planned.containsKey(day)
                ? planned.get(day)
                : series.on().apply(day).orElse(null);
        if (slot == null && call.state() == CallState.CANCELLED) {
            return Optional.empty();
        }
        return Optional.of(instead(slot, call.slot(), agenda.standing(call), agenda.rings(call)));
    }

    /** Between the calls that were made of it a day of which none was made is passed over: the child sleeps, or sits in class. */
    private boolean isPassedOver(LocalDate day) {
        return isOpen()
                && !made.isEmpty()
                && !made.containsKey(day)
                && day.isAfter(made.firstKey())
                && day.isBefore(made.lastKey());
    }

    private Part of(Slot slot) {
        if (isPassedOver(slot.onDate())) {
            return instead(slot, slot, Standing.CANCELLED, false);
        }
        boolean own = slot.shifted() || slot.doubled();
        return instead(slot, slot, standing(), own ? isOpen() && agenda.alarms().mayRing(slot.startsAt()) : rings);
    }

    /** In the place of a time of the rule, or of one of the single moments. */
    private Part instead(@Nullable Slot planned, Slot slot, @Nullable Standing standing, boolean ringing) {
        if (planned != null && series.isPresent(planned)) {
            return part(Part.wall(planned), slot, zone, null, standing, ringing);
        }
        Instant moment = (planned == null ? slot : planned).startsAt();
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return part(utc, slot, ZoneOffset.UTC, null, standing, ringing);
    }

    private Part part(
            @Nullable LocalDateTime insteadOf,
            Slot slot,
            ZoneId on,
            @Nullable Repeat repeat,
            @Nullable Standing standing,
            boolean ringing) {
        return new Part(
                insteadOf,
                on.equals(ZoneOffset.UTC) ? slot.readOn(ZoneOffset.UTC) : slot,
                on,
                repeat,
                standing,
                ringing,
                agenda.summary(series.sides().otherThan(agenda.reader())),
                repeat == null ? agenda.phrases().note(slot) : null);
    }

    private static boolean differs(Part part, Part rule) {
        Slot slot = part.slot();
        boolean moved = !Part.wall(slot).equals(part.insteadOf())
                || !slot.length().equals(rule.slot().length());
        boolean otherwise = part.standing() != rule.standing() || part.rings() != rule.rings();
        return moved || otherwise || part.note() != null;
    }

    private boolean isOpen() {
        return agenda.open().contains(series.link());
    }

    /** What is not made yet is at most asked for; nothing of it takes place while the contact is closed. */
    private Standing standing() {
        return isOpen() ? Standing.TENTATIVE : Standing.CANCELLED;
    }
}
