package org.kinbridge.series;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Recurrence;
import org.kinbridge.recurrence.Slot;

/** A repeated call: the anchor's wall time for ever, whatever the clocks of the other side do. */
@Entity
class CallSeries {

    /** A series may have begun that many years ago. */
    private static final int OLDEST_YEARS = 10;
    /** A series begins at most that many years ahead. */
    private static final int FURTHEST_YEARS = 2;

    @EmbeddedId
    private SeriesId id;

    @Version
    private int version;

    private FamilyId family;
    private LinkId link;
    private PersonId proposer;

    @Embedded
    private Sides sides;

    @Embedded
    private Pattern pattern;

    private Instant madeAt;

    CallSeries() {}

    private CallSeries(OpenContact contact, Sides sides, Pattern pattern, Instant now) {
        id = SeriesId.fresh();
        family = contact.family();
        link = contact.link();
        proposer = contact.me();
        this.sides = sides;
        this.pattern = pattern;
        madeAt = now;
    }

    /** A new series, by one of two who may be in contact. */
    static CallSeries plan(OpenContact contact, Sides sides, Pattern pattern, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, sides.zone());
        if (pattern.startsOn().isBefore(today.minusYears(OLDEST_YEARS))
                || pattern.startsOn().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw Problem.invalid("/startsOn", "at most ten years ago, and at most two years ahead");
        }
        Recurrence.asked(pattern.rule(), pattern.startsOn().atTime(pattern.atTime()), sides.zone());
        return new CallSeries(contact, sides, pattern, now);
    }

    /** Its slots from a day of the anchor on, as long as somebody asks for the next one. */
    Stream<Slot> slots(LocalDate from) {
        return pattern.slots(from, sides.zone());
    }

    SeriesId id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    LinkId link() {
        return link;
    }

    PersonId proposer() {
        return proposer;
    }

    Sides sides() {
        return sides;
    }

    Pattern pattern() {
        return pattern;
    }

    Instant madeAt() {
        return madeAt;
    }
}
