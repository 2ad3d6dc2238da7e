package org.kinbridge.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How receivers are treated. */
@ConfigMapping(prefix = "kinbridge.webhook")
interface WebhookSettings {

    /** How long an attempt may take in all: finding the address, connecting, sending, reading the answer. */
    @WithDefault("PT10S")
    Duration patience();

    /** How long to wait after the first attempt that failed. */
    @WithDefault("PT5S")
    Duration firstBackOff();
}
