package org.kinbridge.outlet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.story.Broker;

/** Who may not make topics finds those that somebody else makes; and a topic that is gone is not there. */
@QuarkusTest
class OutletTopicsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final InstitutionId institution = InstitutionId.fresh();
    private final String topic = OutletTopics.nameFor(institution);

    @Test
    void whereSomebodyElseMakesThemATopicIsLookedForAndNotMade() throws InterruptedException, ExecutionException {
        OutletTopics topics = new OutletTopics(broker, settings("kinbridge.outbox.create-topics"));
        assertFalse(topics.isThere(topic));
        try (Admin admin = Admin.create(broker)) {
            assertFalse(admin.listTopics().names().get().contains(topic));
        }
        Broker.openOutlet(institution.toString(), true);
        await().atMost(SOON).until(() -> topics.isThere(topic));
    }

    @Test
    void afterAFailureATopicIsLookedForAnew() throws InterruptedException, ExecutionException {
        Broker.openOutlet(institution.toString(), true);
        OutletTopics topics = new OutletTopics(broker, settings("kinbridge.outlet.create-topics"));
        await().atMost(SOON).until(() -> topics.isThere(topic));
        try (Admin admin = Admin.create(broker)) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        assertTrue(topics.isThere(topic));
        await().atMost(SOON).until(() -> {
            topics.lookAgain(topic);
            return !topics.isThere(topic);
        });
    }

    private static OutletSettings settings(String turnedOff) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(OutletSettings.class)
                .withSources(new PropertiesConfigSource(Map.of(turnedOff, "false"), "test", 300))
                .build()
                .getConfigMapping(OutletSettings.class);
    }
}
