package org.kinbridge.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.kinbridge.event.Topic;

/** Makes the topics that are missing, and knows whether the broker answers. */
@Singleton
class KafkaTopics {

    private static final int PATIENCE_SECONDS = 3;

    private final Map<String, Object> broker;
    private final OutboxSettings settings;
    private boolean made;

    KafkaTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxSettings settings) {
        this.broker = new HashMap<>(broker);
        this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        this.settings = settings;
    }

    /** True once all topics are there; looks only until then, and not at all where somebody else makes them. */
    boolean made() throws InterruptedException {
        if (!made && settings.createTopics()) {
            try (Admin admin = Admin.create(broker)) {
                Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                admin.createTopics(missing(present)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                made = true;
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the broker is away", e);
            }
        }
        return made || !settings.createTopics();
    }

    /** Something went wrong: a topic may be gone. */
    void lookAgain() {
        made = false;
    }

    private List<NewTopic> missing(Set<String> present) {
        Map<String, String> kept = Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(settings.retention().toMillis()));
        return Arrays.stream(Topic.values())
                .map(Topic::topicName)
                .filter(name -> !present.contains(name))
                .map(name -> new NewTopic(name, settings.partitions(), settings.replication()).configs(kept))
                .toList();
    }

    /** Whether the broker answers within a few seconds. */
    boolean brokerAnswers() throws InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
