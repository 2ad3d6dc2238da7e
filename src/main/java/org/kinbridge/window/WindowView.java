package org.kinbridge.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.person.Profile;

/**
 * The times that two have in common, as one of them reads them, or whoever arranges for the child: then {@code yours} is the
 * child's clock.
 *
 * @param items the best first
 * @param warnings {@code no-shared-window} if there is none
 * @param nearest if there is none: where they come nearest to one
 */
@Schema(name = "SharedWindows")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowView(
        List<Window> items,
        @Nullable List<String> warnings,
        @Nullable Nearest nearest) {

    private static final String NONE = "no-shared-window";

    /**
     * A stretch that is free to both.
     *
     * @param best where in it a call suits them best
     * @param holidays of the two countries, on the day of that call
     */
    @Schema(name = "SharedWindow")
    record Window(TwoClocks from, TwoClocks until, TwoClocks best, List<Feast> holidays) {}

    /** A public holiday; {@code name} is in English. */
    @Schema(name = "PublicHoliday")
    record Feast(String country, LocalDate on, String name) {}

    /**
     * The nearest.
     *
     * @param inTheWay what keeps the two from a talk that begins then; nothing, if it only lies beyond the days asked about
     */
    @Schema(name = "NearMiss")
    record Nearest(TwoClocks best, List<Rule> inTheWay) {}

    /** Whose day is taken. */
    enum Whose {
        /** The reader's, or the child's for whom she arranges. */
        YOURS,
        /** The other's. */
        THEIRS
    }

    /**
     * A kind of rule. Of her own the person herself is told; of anybody else no more than that she has no time, unless a child
     * sleeps or is at school: what another household said of a child, or whom she talks to there, is not for this one.
     */
    @Schema(name = "RuleInTheWay")
    record Rule(Whose whose, Obstacle rule) {}

    static WindowView of(WindowFinding.Found found, Holidays holidays) {
        List<Window> items = found.windows().stream()
                .map(shared -> new Window(
                        clocks(shared.free().from(), found),
                        clocks(shared.free().until(), found),
                        clocks(shared.best(), found),
                        feasts(shared.best(), found, holidays)))
                .toList();
        return new WindowView(
                items,
                items.isEmpty() ? List.of(NONE) : null,
                found.nearest().map(miss -> nearest(miss, found)).orElse(null));
    }

    private static Nearest nearest(NearMiss miss, WindowFinding.Found found) {
        boolean firstIsYours = found.side().equals(found.sides().anchor());
        List<Rule> rules = miss.inTheWay().stream()
                .map(one -> one.first() == firstIsYours
                        ? new Rule(
                                Whose.YOURS,
                                found.own() ? one.obstacle() : one.obstacle().toTheOther())
                        : new Rule(Whose.THEIRS, one.obstacle().toTheOther()))
                .distinct()
                .sorted(Comparator.comparing(Rule::whose).thenComparing(Rule::rule))
                .toList();
        return new Nearest(clocks(miss.start(), found), rules);
    }

    private static List<Feast> feasts(Instant start, WindowFinding.Found found, Holidays holidays) {
        return Stream.of(found.first().person(), found.second().person())
                .flatMap(one -> feast(start, one, holidays).stream())
                .distinct()
                .toList();
    }

    private static Optional<Feast> feast(Instant start, Profile person, Holidays holidays) {
        LocalDate day = person.today(start);
        return holidays.on(person.country(), day).map(name -> new Feast(person.country(), day, name));
    }

    private static TwoClocks clocks(Instant moment, WindowFinding.Found found) {
        return TwoClocks.of(moment, found.sides(), found.second().person().zone(), found.side());
    }
}
