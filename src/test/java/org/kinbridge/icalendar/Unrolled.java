package org.kinbridge.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When things take place as a calendar program finds it out from the text alone: rule, exceptions, what stands in their place,
 * and the clocks as the text's own VTIMEZONE says them.
 */
public final class Unrolled {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Ics.Component calendar;

    private Unrolled(Ics.Component calendar) {
        this.calendar = calendar;
    }

    /** One time. */
    public record Time(Instant start, String status) {}

    /** The times of one UID, in order, from one moment to another. */
    public static List<Time> of(Ics.Component calendar, String uid, Instant from, Instant until) {
        return new Unrolled(calendar)
                .times(calendar.events(uid), until).stream()
                        .filter(time ->
                                !time.start().isBefore(from) && !time.start().isAfter(until))
                        .sorted(Comparator.comparing(Time::start))
                        .toList();
    }

    /** The wall time of a line. */
    public static LocalDateTime wall(String value) {
        return LocalDateTime.parse(value.replace("Z", ""), WALL);
    }

    private List<Time> times(List<Ics.Component> events, Instant until) {
        Map<LocalDateTime, Time> times = new TreeMap<>();
        for (Ics.Component event : events) {
            if (event.find("RRULE").isPresent()) {
                walls(event, until).forEach(wall -> times.put(wall, new Time(instant(event, wall), status(event))));
            }
        }
        List<Time> single = new ArrayList<>();
        for (Ics.Component event : events) {
            Time time = new Time(start(event), status(event));
            if (event.find("RECURRENCE-ID").isPresent()) {
                times.put(wall(event.value("RECURRENCE-ID")), time);
            } else if (event.find("RRULE").isEmpty()) {
                single.add(time);
            }
        }
        return Stream.concat(times.values().stream(), single.stream()).toList();
    }

    private static String status(Ics.Component event) {
        return event.find("STATUS").map(Ics.Line::raw).orElse("");
    }

    private Instant start(Ics.Component event) {
        String value = event.value("DTSTART");
        return value.endsWith("Z") ? wall(value).toInstant(ZoneOffset.UTC) : instant(event, wall(value));
    }

    /** An UNTIL is in UTC, and compared as such. */
    private List<LocalDateTime> walls(Ics.Component event, Instant until) {
        String rule = event.value("RRULE");
        String end = rule.replaceFirst("^(.*;)?UNTIL=([0-9TZ]+)(;.*)?$", "$2");
        Instant last = end.equals(rule) ? until : wall(end).toInstant(ZoneOffset.UTC);
        List<String> except = event.find("EXDATE")
                .map(line -> Arrays.asList(line.raw().split(",", -1)))
                .orElse(List.of());
        List<LocalDateTime> walls = new ArrayList<>();
        RecurrenceRuleIterator days = iterator(rule.replaceFirst(";?UNTIL=[0-9TZ]+", ""), wall(event.value("DTSTART")));
        while (days.hasNext()) {
            DateTime day = days.nextDateTime();
            LocalDateTime wall = LocalDateTime.of(
                    day.getYear(), day.getMonth() + 1, day.getDayOfMonth(), day.getHours(), day.getMinutes());
            if (instant(event, wall).isAfter(last)) {
                break;
            }
            if (!except.contains(wall.format(WALL))) {
                walls.add(wall);
            }
        }
        return walls;
    }

    private static RecurrenceRuleIterator iterator(String rule, LocalDateTime start) {
        try {
            return new RecurrenceRule(rule)
                    .iterator(new DateTime(
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError(rule, e);
        }
    }

    private Instant instant(Ics.Component event, LocalDateTime wall) {
        String zone = event.find("DTSTART").orElseThrow().parameters().get("TZID");
        Ics.Component clocks = calendar.all("VTIMEZONE").stream()
                .filter(one -> one.value("TZID").equals(zone))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no VTIMEZONE for " + zone));
        return wall.toInstant(offsets(clocks).floorEntry(wall).getValue());
    }

    /** What a VTIMEZONE says of the clocks: from which wall time on, on the clock that it ends, which offset holds. */
    static NavigableMap<LocalDateTime, ZoneOffset> offsets(Ics.Component clocks) {
        NavigableMap<LocalDateTime, ZoneOffset> offsets = new TreeMap<>();
        for (Ics.Component one : clocks.components()) {
            ZoneOffset to = ZoneOffset.of(one.value("TZOFFSETTO"));
            offsets.put(wall(one.value("DTSTART")), to);
            one.find("RDATE").stream()
                    .flatMap(line -> Arrays.stream(line.raw().split(",", -1)))
                    .forEach(at -> offsets.put(wall(at), to));
        }
        return offsets;
    }
}
