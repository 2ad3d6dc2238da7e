package org.kinbridge.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/**
 * Limits for one client address. A whole village may share one, so they only stop machines. Behind a proxy, the service must
 * be told to believe its word about addresses ({@code quarkus.http.proxy.*}): otherwise everybody shares one.
 */
@ConfigMapping(prefix = "kinbridge.limits")
interface LimitSettings {

    /** Codes that are sent in an hour at the wish of one address. */
    @Min(1)
    @WithDefault("300")
    int codesFromAnAddress();

    /** Codes, PINs and secrets from one address that may be wrong in a quarter of an hour. */
    @Min(1)
    @WithDefault("300")
    int wrongSecretsFromAnAddress();

    /** Addresses of calendars that are looked for in vain in a quarter of an hour, from one address. */
    @Min(1)
    @WithDefault("300")
    int calendarsFromAnAddress();

    /** Challenges for passkeys in an hour to one address: a page may ask for one each time it is opened. */
    @Min(1)
    @WithDefault("1000")
    int challengesFromAnAddress();
}
