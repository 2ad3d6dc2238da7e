package org.kinbridge.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a child may be told something, where a family has said nothing: not at night, and not in class. */
@QuarkusTest
class ChildWakingTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @Inject
    ChildWaking waking;

    /** 27 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:00, 2026-11-27T17:00",
        "2026-11-27T07:29, 2026-11-27T07:29",
        "2026-11-27T07:30, 2026-11-27T16:00",
        "2026-11-27T12:00, 2026-11-27T16:00",
        "2026-11-27T20:29, 2026-11-27T20:29",
        "2026-11-27T20:30, 2026-11-28T07:00",
        "2026-11-28T03:00, 2026-11-28T07:00",
        "2026-11-28T12:00, 2026-11-28T12:00"
    })
    void theFirstMomentThatIsNotQuiet(LocalDateTime at, LocalDateTime first) {
        assertEquals(
                first.atZone(MANILA).toInstant(), waking.from(at.atZone(MANILA).toInstant(), MANILA));
    }
}
