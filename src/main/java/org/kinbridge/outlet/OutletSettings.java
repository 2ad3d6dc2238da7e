package org.kinbridge.outlet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How topics of institutions are made and written. */
@ConfigMapping(prefix = "kinbridge.outlet")
interface OutletSettings {

    /** How many partitions a topic is made with: one keeps everything in order, whatever the record. */
    @Min(1)
    @WithDefault("1")
    int partitions();

    /** On how many brokers a topic is kept. */
    @Min(1)
    @WithDefault("1")
    short replication();

    /** How long the broker keeps what an institution has not read. */
    @WithDefault("P7D")
    Duration retention();

    /** How long one attempt waits for the broker. */
    @WithDefault("PT5S")
    Duration patience();
}
