package org.kinbridge.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The clock of the house, which all stories share and which only goes forward. Nothing else in tests moves it: whoever plays
 * a story in which time goes by, moves it here. Stories run one after another, and plan from {@link Plans#now()} on.
 */
final class HouseTime {

    private HouseTime() {}

    /** It becomes that time, and all that falls due on the way is done; nothing happens if it is later already. */
    static void moveTo(Instant time) {
        if (time.isAfter(Plans.now())) {
            Somebody.anyone()
                    .body(Map.of("now", time.toString()))
                    .put("/sim/clock")
                    .then()
                    .statusCode(200);
        }
    }

    /** So much time goes by. */
    static void passes(Duration time) {
        moveTo(Plans.now().plus(time));
    }
}
