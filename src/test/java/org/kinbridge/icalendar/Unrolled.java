package org.kinbridge.icalendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * When things take place as a calendar program finds it out from the text alone: rule, moments beside it, what stands in
 * their place, and the clocks as the text's own VTIMEZONE says them.
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
        Map<Instant, Time> times = new TreeMap<>();
        for (Ics.Component event : events) {
            if (event.find("RECURRENCE-ID").isEmpty()) {
                repeated(event, until).forEach(start -> times.put(start, new Time(start, status(event))));
            }
        }
        List<Time> instead = new ArrayList<>();
        for (Ics.Component event : events) {
            event.find("RECURRENCE-ID").ifPresent(line -> {
                Instant moment = moment(line);
                assertTrue(
                        times.remove(moment) != null || moment.isAfter(until),
                        () -> line + " stands for nothing that is repeated");
                instead.add(new Time(start(event), status(event)));
            });
        }
        return Stream.concat(times.values().stream(), instead.stream()).toList();
    }

    private List<Instant> repeated(Ics.Component event, Instant until) {
        List<Instant> starts = new ArrayList<>();
        event.find("RDATE").stream()
                .flatMap(line -> Arrays.stream(line.raw().split(",", -1)))
                .forEach(value -> starts.add(wall(value).toInstant(ZoneOffset.UTC)));
        if (event.find("RRULE").isEmpty()) {
            starts.add(start(event));
        } else {
            walls(event, until)
                    .forEach(wall -> starts.add(instant(event.find("DTSTART").orElseThrow(), wall)));
        }
        return starts;
    }

    private static String status(Ics.Component event) {
        return event.find("STATUS").map(Ics.Line::raw).orElse("");
    }

    private Instant start(Ics.Component event) {
        return moment(event.find("DTSTART").orElseThrow());
    }

    private Instant moment(Ics.Line line) {
        return line.raw().endsWith("Z") ? wall(line.raw()).toInstant(ZoneOffset.UTC) : instant(line, wall(line.raw()));
    }

    /** An UNTIL is in UTC, and compared as such. */
    private List<LocalDateTime> walls(Ics.Component event, Instant until) {
        String rule = event.value("RRULE");
        String end = rule.replaceFirst("^(.*;)?UNTIL=([0-9TZ]+)(;.*)?$", "$2");
        Instant last = end.equals(rule) ? until : wall(end).toInstant(ZoneOffset.UTC);
        List<LocalDateTime> walls = new ArrayList<>();
        RecurrenceRuleIterator days = iterator(rule.replaceFirst(";?UNTIL=[0-9TZ]+", ""), wall(event.value("DTSTART")));
        while (days.hasNext()) {
            DateTime day = days.nextDateTime();
            LocalDateTime wall = LocalDateTime.of(
                    day.getYear(), day.getMonth() + 1, day.getDayOfMonth(), day.getHours(), day.getMinutes());
            if (instant(event.find("DTSTART").orElseThrow(), wall).isAfter(last)) {
                break;
            }
            walls.add(wall);
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

    private Instant instant(Ics.Line of, LocalDateTime wall) {
        String zone = of.parameters().get("TZID");
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
