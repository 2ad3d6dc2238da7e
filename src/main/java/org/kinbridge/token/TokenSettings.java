package org.kinbridge.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What tokens say of themselves. */
@ConfigMapping(prefix = "kinbridge.token")
interface TokenSettings {

    /** The issuer: this installation's public address. */
    @WithDefault("${kinbridge.public-url}")
    String issuer();

    /** How long a token of an adult or an institution works. */
    @WithDefault("PT15M")
    Duration usual();

    /** How long a child's token works after a PIN; it has no refresh. */
    @WithDefault("PT30M")
    Duration byPin();

    /** How often a replica looks for sign-ins that another one ended. */
    @WithDefault("PT1S")
    Duration betweenLooks();
}
