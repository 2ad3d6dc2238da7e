package org.kinbridge.assistance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** In what time a post answers, by urgency. */
@ConfigMapping(prefix = "kinbridge.assistance")
interface AssistanceSettings {

    /** A routine request. */
    @WithDefault("P10D")
    Duration routine();

    /** One that should not wait. */
    @WithDefault("P3D")
    Duration soon();

    /** One that cannot wait. */
    @WithDefault("PT4H")
    Duration urgent();
}
