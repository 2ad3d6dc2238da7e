package org.kinbridge.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A VTIMEZONE of java.time's rules. Every change of the clocks is named by its day: not all zones have a rule that a calendar
 * could repeat (in Casablanca and Gaza the moon decides), and a day cannot be misread.
 */
final class ZoneText {

    /** Where the clocks never changed. */
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneText() {}

    private record Kind(ZoneOffset from, ZoneOffset to, boolean daylight) {}

    /** What the zone's clocks do from one moment to another. */
    static VTimeZone of(ZoneId zone, Instant from, Instant until) {
        List<Observance> observances = new ArrayList<>();
        changes(zone.getRules(), from, until).forEach((kind, days) -> observances.add(observance(kind, days)));
        VTimeZone written = new VTimeZone(new ComponentList<>(observances));
        written.add(new TzId(zone.getId()));
        return written;
    }

    private static Map<Kind, List<LocalDateTime>> changes(ZoneRules rules, Instant from, Instant until) {
        Map<Kind, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneOffsetTransition before = rules.previousTransition(from.plusSeconds(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            changes.put(new Kind(offset, offset, false), new ArrayList<>(List.of(EVER)));
        }
        ZoneOffsetTransition change = before == null ? rules.nextTransition(from) : before;
        while (change != null && change.getInstant().isBefore(until)) {
            boolean daylight = rules.isDaylightSavings(change.getInstant());
            Kind kind = new Kind(change.getOffsetBefore(), change.getOffsetAfter(), daylight);
            changes.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(change.getDateTimeBefore());
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private static Observance observance(Kind kind, List<LocalDateTime> days) {
        Observance observance = kind.daylight() ? new Daylight() : new Standard();
        observance.add(new DtStart<>(days.getFirst()));
        if (days.size() > 1) {
            observance.add(new RDate<>(new DateList<>(days.subList(1, days.size()))));
        }
        observance.add(new TzOffsetFrom(kind.from()));
        observance.add(new TzOffsetTo(kind.to()));
        return observance;
    }
}
