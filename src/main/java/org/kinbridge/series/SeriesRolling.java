package org.kinbridge.series;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinbridge.call.Accord;
import org.kinbridge.call.Approving;
import org.kinbridge.call.Fitting;
import org.kinbridge.call.Occurrences;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.ContactOpened;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.Pair;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.SeriesId;
import org.kinbridge.person.People;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.wiring.HouseClock;

/** Makes the calls of a series ahead, as each comes over the horizon; none while the contact is closed. */
@Singleton
class SeriesRolling implements DueHandler {

    private static final String KIND = "call-series.roll";
    private static final int FEW = 4;

    private final EverySeries everySeries;
    private final Occurrences occurrences;
    private final Fitting fitting;
    private final ContactGate gate;
    private final People people;
    private final Approving approving;
    private final Due due;
    private final SeriesSettings settings;
    private final HouseClock clock;

    SeriesRolling(
            EverySeries everySeries,
            Occurrences occurrences,
            Fitting fitting,
            ContactGate gate,
            People people,
            Approving approving,
            Due due,
            SeriesSettings settings,
            HouseClock clock) {
        this.everySeries = everySeries;
        this.occurrences = occurrences;
        this.fitting = fitting;
        this.gate = gate;
        this.people = people;
        this.approving = approving;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        everySeries.findByIdOptional(new SeriesId(ref)).ifPresent(series -> {
            boolean open = gate.find(series.link(), series.proposer())
                    .filter(Pair::open)
                    .isPresent();
            if (open) {
                OpenContact contact = gate.open(series.link(), series.proposer());
                everySeries.lock(series);
                roll(series, contact);
            } else {
                planNext(series, clock.instant());
            }
        });
    }

    /** What the closed contact took away is proposed anew in the moment in which it opens again. */
    void resume(@Observes ContactOpened opened) {
        everySeries.ofLink(opened.link()).forEach(series -> {
            everySeries.lock(series);
            // Her clock may be another one since it was closed.
            series.anchorLivesBy(people.get(series.sides().anchor()).zone(), clock.instant());
            OpenContact contact = gate.open(opened.link(), series.proposer());
            series.askAnew(approving.word(contact, series.proposer()));
            makeAhead(series, contact, clock.instant());
        });
    }

    /** Whoever changes a series takes its due work first, as the worker does, so that the two never wait for each other. */
    void take(CallSeries series) {
        due.plan(KIND, series.id().value(), clock.instant());
    }

    /**
     * What lies ahead is made to fit what the series is now; and it goes on from there.
     *
     * @return false if something of it does not take place because one of the two is engaged then
     */
    boolean fit(CallSeries series, OpenContact contact) {
        Instant now = clock.instant();
        List<Slot> slots = ahead(series, now).toList();
        boolean fits = fitting.fit(contact, series.id(), series.sides(), slots);
        return roll(series, contact) && fits;
    }

    /** It has ended: nothing more is made. */
    void stop(CallSeries series) {
        fitting.withdraw(series.id());
        due.cancel(KIND, series.id().value());
    }

    /**
     * Makes what is to come up to the horizon and is not made yet, and plans to go on.
     *
     * @return false if something of it is not made because one of the two is engaged then
     */
    boolean roll(CallSeries series, OpenContact contact) {
        Instant now = clock.instant();
        boolean whole = makeAhead(series, contact, now);
        planNext(series, now);
        return whole;
    }

    /** What shows how it suits: what it makes of itself up to the horizon, and if that is little, the first few to come. */
    List<Slot> ahead(CallSeries series) {
        Instant now = clock.instant();
        List<Slot> within =
                ahead(series, now).filter(slot -> slot.startsAt().isAfter(now)).toList();
        return within.size() >= FEW
                ? within
                : series.slots(yesterday(series, now))
                        .filter(slot -> slot.startsAt().isAfter(now))
                        .limit(FEW)
                        .toList();
    }

    private boolean makeAhead(CallSeries series, OpenContact contact, Instant now) {
        Set<LocalDate> made = occurrences.made(series.id(), yesterday(series, now));
        List<Slot> fresh = ahead(series, now)
                .filter(slot -> slot.startsAt().isAfter(now) && !made.contains(slot.onDate()))
                .toList();
        Accord standing = series.accord().under(approving.word(contact, contact.me()));
        return occurrences.propose(contact, series.id(), series.sides(), standing, fresh);
    }

    private Stream<Slot> ahead(CallSeries series, Instant now) {
        Instant horizon = now.plus(settings.horizon());
        return series.slots(yesterday(series, now))
                .takeWhile(slot -> !slot.startsAt().isAfter(horizon));
    }

    /** When the next one comes over the horizon, or after a while at the latest; never once the series has ended. */
    private void planNext(CallSeries series, Instant now) {
        if (series.slots(yesterday(series, now))
                .noneMatch(slot -> slot.startsAt().isAfter(now))) {
            return;
        }
        Instant horizon = now.plus(settings.horizon());
        Instant latest = now.plus(settings.rollEvery());
        Instant next = series.slots(yesterday(series, horizon))
                .map(Slot::startsAt)
                .filter(start -> start.isAfter(horizon))
                .findFirst()
                .map(start -> start.minus(settings.horizon()))
                .filter(start -> start.isBefore(latest))
                .orElse(latest);
        due.plan(KIND, series.id().value(), next);
    }

    /** A wall time that is skipped around midnight begins on the day after its own. */
    private static LocalDate yesterday(CallSeries series, Instant now) {
        return LocalDate.ofInstant(now, series.sides().zone()).minusDays(1);
    }
}
