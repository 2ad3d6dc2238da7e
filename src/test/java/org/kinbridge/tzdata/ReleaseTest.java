package org.kinbridge.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinbridge.id.CallId;

/** Which machine's time-zone data goes. */
class ReleaseTest {

    @Test
    void newerDataGoesAndOlderTakesNothingBack() {
        Release release = new Release("2025b");
        assertFalse(release.advance("2025b"));
        assertFalse(release.advance("2024a"));
        assertEquals("2025b", release.version());
        assertTrue(release.advance("2026a"));
        assertEquals("2026a", release.version());
    }

    @Test
    void newerDataBeginsFromTheStart() {
        Release release = new Release("2025b");
        release.lookedThrough(CallId.fresh());
        release.advance("2025c");
        assertNull(release.afterCall());
    }

    @Test
    void theMachineKnowsItsRelease() {
        assertTrue(Comparing.present().matches("20\\d\\d[a-z]"), Comparing.present());
    }
}
