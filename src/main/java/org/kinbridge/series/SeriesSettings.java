package org.kinbridge.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far ahead the calls of a series are made. */
@ConfigMapping(prefix = "kinbridge.series")
interface SeriesSettings {

    /** The occurrences of a series are made that long before they begin. */
    @WithDefault("P60D")
    Duration horizon();

    /** A series is looked at no later than that after the last time. */
    @WithDefault("P1D")
    Duration rollEvery();
}
