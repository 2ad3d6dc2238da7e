package org.kinbridge.outlet;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.kinbridge.id.InstitutionId;

/**
 * Looks for an institution's topic before the first record, and makes it if it is missing and nobody else does. It looks first:
 * whoever may not make topics is refused whether there is one or not.
 */
@Singleton
class OutletTopics {

    private final Map<String, Object> broker;
    private final OutletSettings settings;
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    OutletTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, OutletSettings settings) {
        int patience = (int) settings.patience().toMillis();
        this.broker = new HashMap<>(broker);
        this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        this.settings = settings;
    }

    static String nameFor(InstitutionId institution) {
        return "kinbridge.outlet." + institution + ".v1";
    }

    /** False if the broker is away, or has no such topic and none may be made. Looks once per topic. */
    boolean isThere(String topic) throws InterruptedException {
        if (!there.contains(topic) && look(topic)) {
            there.add(topic);
        }
        return there.contains(topic);
    }

    /** Something went wrong: the topic may be gone. */
    void lookAgain(String topic) {
        there.remove(topic);
    }

    private boolean look(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            return isThere(admin, topic) || (settings.createTopics() && isMade(admin, topic));
        }
    }

    private boolean isThere(Admin admin, String topic) throws InterruptedException {
        return comesTrue(admin.describeTopics(List.of(topic)).allTopicNames());
    }

    /** By us, or at the same moment by another replica, whose the next attempt finds. */
    private boolean isMade(Admin admin, String topic) throws InterruptedException {
        return comesTrue(admin.createTopics(List.of(asked(topic))).all());
    }

    private boolean comesTrue(KafkaFuture<?> asked) throws InterruptedException {
        try {
            asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private NewTopic asked(String topic) {
        return new NewTopic(topic, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().toMillis())));
    }
}
