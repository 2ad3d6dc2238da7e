package org.kinbridge.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stretches of time, side by side and one on the other. */
class StretchTest {

    @Test
    void whatHasNoLengthMeetsNothing() {
        assertFalse(stretch(10, 10).meets(stretch(0, 20)));
        assertFalse(stretch(0, 20).meets(stretch(10, 10)));
        assertTrue(stretch(0, 11).meets(stretch(10, 20)));
        assertFalse(stretch(0, 10).meets(stretch(10, 20)));
    }

    @Test
    void theSameMomentsInAsFewAsCanBe() {
        assertEquals(
                List.of(stretch(0, 20), stretch(30, 40)),
                Stretch.merged(List.of(
                        stretch(30, 40),
                        stretch(5, 6),
                        stretch(0, 10),
                        stretch(10, 20),
                        stretch(25, 25),
                        stretch(30, 35))));
    }

    private static Stretch stretch(int from, int until) {
        return new Stretch(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
