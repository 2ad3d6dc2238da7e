package org.kinbridge.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far ahead calls are made. */
@ConfigMapping(prefix = "kinbridge.call")
interface CallSettings {

    /** The occurrences of a series are made that long before they begin. */
    @WithDefault("P60D")
    Duration horizon();

    /** A series is looked at no later than that after the last time. */
    @WithDefault("P1D")
    Duration rollEvery();
}
