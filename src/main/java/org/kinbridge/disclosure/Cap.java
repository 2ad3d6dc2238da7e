package org.kinbridge.disclosure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often an institution wants to be told at most. What is over it waits, in its order, and can be read meanwhile; a
 * request to forget never waits.
 *
 * @param most how many within any such time
 */
@Schema(name = "SubscriptionCap")
public record Cap(@Min(1) @Max(10_000) int most, @NotNull Per per) {

    /** In which time. */
    public enum Per {
        /** Sixty minutes. */
        HOUR(Duration.ofHours(1)),
        /** Twenty-four hours. */
        DAY(Duration.ofDays(1));

        private final Duration window;

        Per(Duration window) {
            this.window = window;
        }

        /** How long that is. */
        public Duration window() {
            return window;
        }
    }
}
