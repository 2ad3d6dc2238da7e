package org.kinbridge.roster;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.availability.Stretch;
import org.kinbridge.consent.Waking;

/** Says when a child is awake and out of school. */
@Singleton
class ChildWaking implements Waking {

    /** So many quiet hours follow each other at most; more would leave her no time at all. */
    private static final int MOST = 16;

    private final QuietHours quietHours;

    ChildWaking(QuietHours quietHours) {
        this.quietHours = quietHours;
    }

    @Override
    public Instant from(Instant at, ZoneId zone) {
        Instant moment = at;
        for (int looks = 0; looks < MOST; looks++) {
            Optional<Instant> over = quietUntil(moment, zone);
            if (over.isEmpty()) {
                return moment;
            }
            moment = over.get();
        }
        return moment;
    }

    /** The end of the hours that are quiet at this moment, which may have begun on the day before. */
    private Optional<Instant> quietUntil(Instant moment, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return quietHours.ofChild().stream()
                .flatMap(quiet -> Stream.of(today.minusDays(1), today)
                        .filter(quiet::beginsOn)
                        .map(day -> quiet.on(day, zone)))
                .filter(stretch -> !moment.isBefore(stretch.from()) && moment.isBefore(stretch.until()))
                .map(Stretch::until)
                .findFirst();
    }
}
