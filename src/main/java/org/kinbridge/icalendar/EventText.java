package org.kinbridge.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** The VEVENTs of one UID. */
final class EventText {

    private EventText() {}

    static List<VEvent> of(Revised revised) {
        return revised.event().parts().stream().map(part -> of(part, revised)).toList();
    }

    private static VEvent of(Part part, Revised revised) {
        VEvent written = new VEvent(false);
        written.add(new Uid(revised.event().uid().toString()));
        // Nothing is asked of anybody by it (there is no METHOD): its stamp is when it was last changed (RFC 5545,
        // 3.8.7.2).
        written.add(new DtStamp(revised.changedAt()));
        written.add(new LastModified(revised.changedAt()));
        written.add(new Sequence(revised.sequence()));
        when(part, written);
        written.add(new Summary(part.summary()));
        if (part.note() != null) {
            written.add(new Description(part.note()));
        }
        if (part.standing() != null) {
            written.add(status(part.standing()));
        }
        written.add(ImmutableClazz.PRIVATE);
        if (part.rings()) {
            written.add(alarm(part.summary()));
        }
        return written;
    }

    private static void when(Part part, VEvent written) {
        LocalDateTime wall = Part.wall(part.slot());
        written.add(
                part.isMoment() || part.isAmbiguous()
                        ? new DtStart<Instant>(part.slot().startsAt())
                        : new DtStart<LocalDateTime>(zone(part), wall));
        // A length is the same whatever the clocks do; an end on the wall is not.
        written.add(new Duration(part.slot().length()));
        if (part.insteadOf() != null) {
            written.add(
                    part.isMoment()
                            ? new RecurrenceId<Instant>(part.insteadOf().toInstant(ZoneOffset.UTC))
                            : new RecurrenceId<LocalDateTime>(zone(part), part.insteadOf()));
        }
        Repeat repeat = part.repeat();
        if (repeat != null) {
            repeated(repeat, written);
        }
    }

    private static void repeated(Repeat repeat, VEvent written) {
        if (repeat.rule() != null) {
            written.add(new RRule<LocalDateTime>(repeat.rule()));
        }
        if (!repeat.also().isEmpty()) {
            written.add(new RDate<>(new DateList<>(repeat.also())));
        }
    }

    /** A local time beside its zone: a ZonedDateTime would already have moved one that the clocks skip. */
    private static ParameterList zone(Part part) {
        return new ParameterList(List.of(new TzId(part.zone().getId())));
    }

    private static Status status(Standing standing) {
        return switch (standing) {
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static VAlarm alarm(String summary) {
        VAlarm alarm = new VAlarm(CalendarText.REMINDED.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }
}
