package org.kinbridge.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The socket's configuration. */
@ConfigMapping(prefix = "kinbridge.live")
interface LiveSettings {

    /** How long a reader may take to accept a frame before she is cut off with 4408. */
    @WithDefault("PT10S")
    Duration patience();

    /** How often a socket looks for what no nudge told it. */
    @WithDefault("PT30S")
    Duration lookAround();
}
