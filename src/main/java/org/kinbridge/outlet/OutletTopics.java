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
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.kinbridge.id.InstitutionId;

/** Makes an institution's topic before the first record, unless whoever runs the broker has made it. */
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

    /** False if the broker is away. Looks once per topic. */
    boolean isThere(String topic) throws InterruptedException {
        return there.contains(topic) || make(topic);
    }

    private boolean make(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(asked(topic)))
                    .all()
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                return false;
            }
        }
        return there.add(topic) || there.contains(topic);
    }

    private NewTopic asked(String topic) {
        return new NewTopic(topic, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().toMillis())));
    }
}
