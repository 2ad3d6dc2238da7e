package org.kinbridge.familykey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The room's configuration. */
@ConfigMapping(prefix = "kinbridge.family-key")
interface FamilyKeySettings {

    /** How long one key of a family seals, by the machine's clock; the first text after that gets a new one. */
    @WithDefault("P90D")
    Duration period();
}
