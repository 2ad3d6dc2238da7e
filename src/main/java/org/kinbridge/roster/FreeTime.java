package org.kinbridge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;
import org.kinbridge.availability.Weekly;

/**
 * The hours that somebody keeps for talks. A window that goes on past midnight belongs to the day on which it begins.
 *
 * @param weekly every hour if there are none
 * @param exceptions hold on their days in the place of the weekly ones
 */
record FreeTime(List<Weekly> weekly, List<Hours.OtherDay> exceptions) {

    /** What lies outside of them between these days. */
    Stream<Taken> outside(LocalDate first, LocalDate last, ZoneId zone) {
        if (weekly.isEmpty() && exceptions.isEmpty()) {
            return Stream.empty();
        }
        List<Stretch> free = first.minusDays(1)
                .datesUntil(last.plusDays(1))
                .flatMap(day -> on(day, zone))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        List<Taken> outside = new ArrayList<>();
        Instant since = first.atStartOfDay(zone).toInstant();
        for (Stretch window : free) {
            if (window.from().isAfter(since)) {
                outside.add(new Taken(Obstacle.HOURS, new Stretch(since, window.from())));
            }
            since = window.until().isAfter(since) ? window.until() : since;
        }
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        outside.add(new Taken(Obstacle.HOURS, new Stretch(since, end)));
        return outside.stream().filter(one -> one.stretch().length().isPositive());
    }

    private Stream<Stretch> on(LocalDate day, ZoneId zone) {
        Optional<Hours.OtherDay> other =
                exceptions.stream().filter(one -> one.on().equals(day)).findFirst();
        if (other.isPresent()) {
            return other.get().windows().stream()
                    .map(Hours.Span::hours)
                    .map(hours -> hours.atLeast(day, zone))
                    .filter(window -> window.length().isPositive());
        }
        if (weekly.isEmpty()) {
            return Stream.of(new Stretch(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return weekly.stream()
                .map(Weekly::hours)
                .filter(hours -> hours.beginsOn(day))
                .map((Quiet hours) -> hours.atLeast(day, zone))
                .filter(window -> window.length().isPositive());
    }
}
