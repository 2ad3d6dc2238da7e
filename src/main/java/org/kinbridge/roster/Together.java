package org.kinbridge.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.WallDay;

/**
 * A child's class in the words of all who may say it: all of them hold. A word that would leave her less than an hour of a day,
 * after her night and the words before it, does not count on that day, so that not even several of them together keep her
 * from everybody by saying hours.
 *
 * @param words the ones that count first come first
 */
record Together(List<ClassTime> words, List<Quiet> night) {

    private static final Duration LEAST_LEFT = Duration.ofHours(1);

    /** What begins on this day, by the clock on her wall. */
    Stream<Dated> on(LocalDate day) {
        WallDay taken = new WallDay();
        night.forEach(hours -> taken.withDaily(hours.from(), hours.until()));
        List<Dated> classes = new ArrayList<>();
        for (ClassTime word : words) {
            List<Dated> said = word.on(day);
            WallDay with = new WallDay().with(taken);
            said.forEach(hours -> with.with(hours.from(), hours.until()));
            if (with.left().compareTo(LEAST_LEFT) >= 0) {
                taken.with(with);
                classes.addAll(said);
            }
        }
        return classes.stream();
    }
}
