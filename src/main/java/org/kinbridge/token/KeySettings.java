package org.kinbridge.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When signing keys change. */
@ConfigMapping(prefix = "kinbridge.token.keys")
interface KeySettings {

    /** How long each key signs. */
    @WithDefault("P30D")
    Duration period();

    /** How long a key is published before it signs: the time every replica has to learn of it. */
    @WithDefault("PT10M")
    Duration ahead();

    /** How often each replica reads the keys anew; a fraction of {@link #ahead()}. */
    @WithDefault("PT1M")
    Duration look();
}
