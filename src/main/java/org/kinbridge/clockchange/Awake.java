package org.kinbridge.clockchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.availability.Quiet;

/** Somebody's clock, and the hours of it in which nothing rings. */
record Awake(ZoneId zone, List<Quiet> quiet) {

    /** So many quiet hours follow each other at most; more would leave no time at all. */
    private static final int MOST = 32;

    /** The first moment from this one on in which it is quiet for none of these. */
    static Instant from(Instant at, List<Awake> people) {
        Instant moment = at;
        for (int looks = 0; looks < MOST; looks++) {
            Instant looked = moment;
            Optional<Instant> over = people.stream()
                    .flatMap(person -> person.quietUntil(looked).stream())
                    .findFirst();
            if (over.isEmpty()) {
                return moment;
            }
            moment = over.get();
        }
        return moment;
    }

    /** The end of the hours that are quiet at this moment, which may have begun on the day before. */
    private Optional<Instant> quietUntil(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return quiet.stream()
                .flatMap(hours -> Stream.of(today.minusDays(1), today)
                        .filter(day -> hours.days().contains(day.getDayOfWeek()))
                        .filter(day -> !moment.isBefore(begin(hours, day)))
                        .map(day -> end(hours, day)))
                .filter(moment::isBefore)
                .findFirst();
    }

    private Instant begin(Quiet hours, LocalDate day) {
        return day.atTime(hours.from()).atZone(zone).toInstant();
    }

    private Instant end(Quiet hours, LocalDate day) {
        LocalDate end = hours.until().isAfter(hours.from()) ? day : day.plusDays(1);
        return end.atTime(hours.until()).atZone(zone).toInstant();
    }
}
