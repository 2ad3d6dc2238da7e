package org.kinbridge.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

/** When things take place as ical4j finds it out: it parses, repeats the rules and adds the single moments. */
public final class Ical4jReading {

    private Ical4jReading() {}

    /** When what has this UID begins on the clock of {@code zone}, from one day to before another, in order. */
    public static List<String> starts(String text, String uid, LocalDate from, LocalDate to, ZoneId zone) {
        Set<Instant> starts = new TreeSet<>();
        List<VEvent> instead = new ArrayList<>();
        for (VEvent event : events(text, uid)) {
            if (event.getRecurrenceId() == null) {
                Period<ZonedDateTime> within = new Period<>(from.atStartOfDay(zone), to.atStartOfDay(zone));
                event.calculateRecurrenceSet(within).forEach(one -> starts.add(instant(one.getStart())));
            } else {
                instead.add(event);
            }
        }
        instead.forEach(event -> starts.remove(
                instant(Objects.requireNonNull(event.getRecurrenceId()).getDate())));
        instead.forEach(event -> starts.add(
                instant(Objects.requireNonNull(event.getDateTimeStart()).getDate())));
        return starts.stream()
                .map(start -> LocalDateTime.ofInstant(start, zone))
                .filter(start -> !start.isBefore(from.atStartOfDay()) && start.isBefore(to.atStartOfDay()))
                .map(start -> start.toString().replace('T', ' '))
                .toList();
    }

    private static List<VEvent> events(String text, String uid) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            return calendar.<VEvent>getComponents("VEVENT").stream()
                    .filter(event -> event.getUid().orElseThrow().getValue().equals(uid))
                    .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Instant instant(Temporal time) {
        return switch (time) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            default -> throw new AssertionError(time);
        };
    }
}
