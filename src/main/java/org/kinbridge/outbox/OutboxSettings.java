package org.kinbridge.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay's configuration. */
@ConfigMapping(prefix = "kinbridge.outbox")
interface OutboxSettings {

    /** How many rows are sent in one round. */
    @WithDefault("500")
    int batch();

    /** How long the relay waits for a nudge before it looks for what other replicas wrote. */
    @WithDefault("PT0.5S")
    Duration pause();

    /** How long a fact is kept; its whole day goes after that, if all of it is relayed. */
    @WithDefault("P7D")
    Duration kept();

    /** How many days to come have their partition of the journal already. */
    @WithDefault("2")
    int daysAhead();

    /** How often the journal's days are looked after. */
    @WithDefault("PT1H")
    Duration look();

    /** Whether the relay makes the topics that are missing; false where Strimzi, or somebody, makes them. */
    @WithDefault("true")
    boolean createTopics();

    /** How many partitions a topic is made with. */
    @WithDefault("3")
    int partitions();

    /** On how many brokers a topic is kept. */
    @WithDefault("1")
    short replication();

    /** How long a topic that is made keeps its records. */
    @WithDefault("P7D")
    Duration retention();
}
