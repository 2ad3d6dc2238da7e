package org.kinbridge.icalendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A whole calendar as text, in UTF-8. */
public final class CalendarText {

    /** How long before its beginning a reminder of something comes. */
    public static final Duration REMINDED = Duration.ofMinutes(15);

    private static final String MAKER = "-//Kinbridge//Calendar feed//EN";
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofHours(1);
    /** Longer than any line: {@link Folding} folds. */
    private static final int UNFOLDED = 1_000_000;

    private CalendarText() {}

    /**
     * Writes it; the same events make the same bytes.
     *
     * @param until up to when the clocks of its zones are told
     */
    public static byte[] of(String name, List<Revised> events, Instant until) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN_AFTER));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN_AFTER.toString()));
        zones(events).forEach((zone, from) -> calendar.add(ZoneText.of(ZoneId.of(zone), from, until)));
        events.forEach(event -> EventText.of(event).forEach(calendar::add));
        return written(calendar);
    }

    /** Each zone that a wall time is read on, with the first moment in which it is. */
    private static Map<String, Instant> zones(List<Revised> events) {
        return events.stream()
                .flatMap(revised -> revised.event().parts().stream())
                .filter(part -> !part.isMoment())
                .collect(Collectors.toMap(
                        part -> part.zone().getId(),
                        part -> part.slot().startsAt(),
                        (one, other) -> one.isBefore(other) ? one : other,
                        TreeMap::new));
    }

    private static byte[] written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
