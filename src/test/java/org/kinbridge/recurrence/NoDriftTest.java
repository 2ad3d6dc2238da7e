package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever the series and the zone, its anchor's wall time is the same for ever. */
class NoDriftTest {

    private static final int PAIRS = Integer.getInteger("kinbridge.property.pairs", 100_000);
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("Test/"))
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int LOOKED_AT = 6;

    @Test
    void theAnchorsWallTimeNeverDrifts() {
        long seed = Long.getLong(
                "kinbridge.property.seed", RandomGenerator.getDefault().nextLong());
        Random random = new Random(seed);
        int shifted = 0;
        for (int i = 0; i < PAIRS; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Pattern pattern = pattern(random, zone);
            LocalDate from = pattern.startsOn().plusDays(random.nextInt(150));
            String what = "seed " + seed + ", " + pattern + " in " + zone;
            shifted += (int) pattern.slots(from, zone)
                    .limit(LOOKED_AT)
                    .peek(slot -> check(slot, pattern, zone, what))
                    .filter(Slot::shifted)
                    .count();
        }
        assertTrue(shifted > 0, "some fall into a gap; seed " + seed);
    }

    private static void check(Slot slot, Pattern pattern, ZoneId zone, String what) {
        LocalDateTime shown = LocalDateTime.ofInstant(slot.startsAt(), zone);
        LocalDateTime asked = slot.onDate().atTime(pattern.atTime());
        if (slot.shifted()) {
            ZoneOffsetTransition gap = Objects.requireNonNull(zone.getRules().getTransition(asked), what);
            assertEquals(asked.plus(gap.getDuration()), shown, what);
        } else {
            assertEquals(asked, shown, what);
        }
        assertEquals(pattern.length(), slot.length(), what);
    }

    /** Of the years 2015 to 2040; half of them begin shortly before the clocks of the zone change, at an hour that may be skipped. */
    private static Pattern pattern(Random random, ZoneId zone) {
        LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(25 * 365));
        LocalTime at = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(start.atStartOfDay(zone).toInstant());
        if (random.nextBoolean()
                && change != null
                && change.getInstant().isBefore(Instant.parse("2042-01-01T00:00:00Z"))) {
            start = change.getDateTimeBefore().toLocalDate().minusDays(random.nextInt(3));
            at = change.getDateTimeBefore().toLocalTime().plusMinutes(5L * random.nextInt(-12, 24));
        }
        return new Pattern(start, at, random.nextInt(5, 241), rule(random));
    }

    private static String rule(Random random) {
        String day = DAYS.get(random.nextInt(DAYS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> "FREQ=DAILY;INTERVAL=" + random.nextInt(1, 5);
            case 1 -> "FREQ=WEEKLY;INTERVAL=" + random.nextInt(1, 4) + ";BYDAY=" + day + ",SU";
            case 2 -> "FREQ=WEEKLY;COUNT=" + random.nextInt(1, 60);
            case 3 -> "FREQ=MONTHLY;BYDAY=-1" + day;
            default -> "FREQ=MONTHLY;BYMONTHDAY=" + (random.nextBoolean() ? -1 : random.nextInt(1, 29));
        };
    }
}
