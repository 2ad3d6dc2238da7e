package org.kinbridge.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinbridge.availability.Resting;
import org.kinbridge.call.CallReading;
import org.kinbridge.call.PlannedCall;
import org.kinbridge.call.Sides;
import org.kinbridge.icalendar.CalendarText;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.roster.Routine;
import org.kinbridge.roster.Routines;
import org.kinbridge.series.KnownSeries;
import org.kinbridge.series.SeriesReading;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wording.Wording;

/** Reads a calendar for whoever knows its address. */
@ApplicationScoped
class FeedReading {

    /** Nobody talks more often, and whoever plans more cannot make each look at a calendar slow. */
    private static final int CALLS = 1_000;

    private static final int SERIES = 50;

    private final FeedKeeping keeping;
    private final Feeds feeds;
    private final Revisions revisions;
    private final SeriesReading everySeries;
    private final CallReading calls;
    private final People people;
    private final Routines routines;
    private final Wording wording;
    private final HouseClock clock;

    FeedReading(
            FeedKeeping keeping,
            Feeds feeds,
            Revisions revisions,
            SeriesReading everySeries,
            CallReading calls,
            People people,
            Routines routines,
            Wording wording,
            HouseClock clock) {
        this.keeping = keeping;
        this.feeds = feeds;
        this.revisions = revisions;
        this.everySeries = everySeries;
        this.calls = calls;
        this.people = people;
        this.routines = routines;
        this.wording = wording;
        this.clock = clock;
    }

    /** The calendar behind a secret, in UTF-8; 404 if there is none. */
    @Transactional
    byte[] read(String secret) {
        Feed feed = feeds.behind(keeping.mark(secret)).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        Window window = Window.around(now);
        Profile reader = people.get(feed.person());
        List<KnownSeries> planned = everySeries.newest(reader.id(), window.firstDay(), window.lastDay(), SERIES);
        List<PlannedCall> made = calls.between(reader.id(), window.from(), window.until(), CALLS);
        Phrases phrases = new Phrases(
                wording, reader.languages(), feed.showNames() ? others(reader.id(), planned, made) : Map.of());
        Agenda agenda = new Agenda(reader.id(), feeds.open(reader.id()), alarms(reader.id()), phrases);
        return CalendarText.of(
                phrases.name(), revisions.of(reader.id(), agenda.events(planned, made), now), window.clocks());
    }

    /** A child's night and class, as they are known now; a grown-up's program knows when she sleeps. */
    private Alarms alarms(PersonId reader) {
        Routine hers = Objects.requireNonNull(routines.of(Set.of(reader)).get(reader));
        return new Alarms(hers.isChild() ? hers : Resting.NEVER);
    }

    private Map<PersonId, Profile> others(PersonId reader, List<KnownSeries> planned, List<PlannedCall> made) {
        Stream<Sides> sides = Stream.concat(
                planned.stream().map(KnownSeries::sides), made.stream().map(PlannedCall::sides));
        Set<PersonId> others = sides.map(two -> two.otherThan(reader)).collect(Collectors.toSet());
        return people.get(others);
    }
}
