package org.kinbridge.series;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.Accord;
import org.kinbridge.call.Approval;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Form;
import org.kinbridge.recurrence.Forms;
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

    // The standing yes: what it takes for the calls that it makes.
    @Embedded
    private Accord accord;

    private Instant madeAt;
    // From when on it is what it is now; null if it was never anything else.
    private @Nullable Instant since;
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "call_series_form", joinColumns = @JoinColumn(name = "series_id"))
    @BatchSize(size = 201)
    private Set<Form> earlier;

    CallSeries() {}

    private CallSeries(OpenContact contact, Approval word, Sides sides, Pattern pattern, Instant now) {
        id = SeriesId.fresh();
        family = contact.family();
        link = contact.link();
        proposer = contact.me();
        this.sides = sides;
        this.pattern = pattern;
        accord = Accord.asked(word);
        madeAt = now;
        earlier = new HashSet<>();
    }

    /** A new series, by one of two who may be in contact. */
    static CallSeries plan(OpenContact contact, Approval word, Sides sides, Pattern pattern, Instant now) {
        mustBeginInTime(pattern, LocalDate.ofInstant(now, sides.zone()));
        Recurrence.asked(pattern.rule(), pattern.startsOn().atTime(pattern.atTime()), sides.zone());
        return new CallSeries(contact, word, sides, pattern, now);
    }

    private static void mustBeginInTime(Pattern pattern, LocalDate today) {
        if (pattern.startsOn().isBefore(today.minusYears(OLDEST_YEARS))
                || pattern.startsOn().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw Problem.invalid("/startsOn", "at most ten years ago, and at most two years ahead");
        }
    }

    /**
     * One of the two asks for other times: what has begun stays, what is to come is as asked. COUNT counts from the first day
     * on. False if it is what it was: then nothing changes.
     */
    boolean change(OpenContact contact, Approval word, Pattern asked, Instant now) {
        mustGoOn();
        if (asked.equals(pattern)) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(now, sides.zone());
        if (!asked.startsOn().equals(pattern.startsOn())) {
            mustBeginInTime(asked, today);
        }
        Recurrence.asked(asked.rule(), asked.startsOn().atTime(asked.atTime()), sides.zone(), today);
        if (asked.slots(today, sides.zone()).noneMatch(slot -> slot.startsAt().isAfter(now))) {
            throw Problem.invalid("/rule", "a rule with a day to come; a series that is over is ended");
        }
        keepForm(now);
        pattern = asked;
        proposer = contact.me();
        accord = Accord.asked(word);
        return true;
    }

    /**
     * Somebody says yes to it as it is now: the calls that it makes from now on need no yes of theirs. False if that changes
     * nothing.
     *
     * @param word what her yes comes to
     */
    boolean confirm(OpenContact contact, Approval word) {
        boolean asked = !proposer.equals(contact.me());
        if (endedAt != null || !accord.takes(asked, word)) {
            return false;
        }
        accord = accord.yes(asked, word);
        return true;
    }

    /** The contact was closed: whatever was agreed on before is asked for anew. */
    void askAnew(Approval word) {
        accord = Accord.asked(word);
    }

    /**
     * Its anchor lives by another clock from now on: the wall time stays hers, and it is she who asks for another moment. False
     * if nothing changes, or it has ended.
     */
    boolean anchorLivesBy(ZoneId zone, Instant now) {
        if (endedAt != null || zone.equals(sides.zone())) {
            return false;
        }
        keepForm(now);
        sides = sides.on(zone);
        proposer = sides.anchor();
        // What her word comes to is asked with each call.
        accord = Accord.asked(Approval.NOT_NEEDED);
        return true;
    }

    /** One of the two ends it; what has begun stays. */
    void end(Instant now) {
        mustGoOn();
        endedAt = now;
    }

    private void mustGoOn() {
        if (endedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private void keepForm(Instant now) {
        Form past = new Form(holdsFrom(), now, sides.zone(), pattern);
        if (past.tookPlace()) {
            earlier.add(past);
        }
        since = now;
    }

    /** Its slots from a day of the anchor on, as long as somebody asks for the next one: each as it was agreed on then. */
    Stream<Slot> slots(LocalDate from) {
        return forms().slots(from);
    }

    /** The two, and by whose clock the series went, or goes, at a moment. */
    Sides sidesAt(Instant moment) {
        return sides.on(forms().zoneAt(moment));
    }

    /** What it was, and is. */
    Forms forms() {
        Instant until = endedAt == null ? Instant.MAX : endedAt;
        return new Forms(earlier, new Form(holdsFrom(), until, sides.zone(), pattern));
    }

    private Instant holdsFrom() {
        return since == null ? Form.EVER : since;
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

    Accord accord() {
        return accord;
    }

    /** From when on it is what it is now. */
    Instant since() {
        return since == null ? madeAt : since;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
