package org.kinbridge.kube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Topic;

/** However far it grows, the database and the bus keep up; and nothing passes that is not named. */
class ScaleTest {

    private static final int KEPT_FOR_THE_OPERATOR = 20;

    @Test
    void theDatabaseHasAConnectionForEachThatMayBeAsked() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Topic.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        int each = Integer.parseInt(settings.getProperty("quarkus.datasource.jdbc.max-size"));
        // While a Deployment is renewed, it has one pod more.
        int pods = Manifests.in(Manifests.PRODUCTION, Deployment.class).stream()
                .mapToInt(deployment -> most(deployment) + 1)
                .sum();
        JsonNode cluster = of("Cluster");
        int there = cluster.at("/spec/postgresql/parameters/max_connections").asInt();
        assertTrue(pods * each + KEPT_FOR_THE_OPERATOR <= there, () -> pods + " pods of " + each + " connections");
    }

    private static int most(Deployment deployment) {
        return Manifests.in(Manifests.PRODUCTION, HorizontalPodAutoscaler.class).stream()
                .filter(one -> one.getSpec()
                        .getScaleTargetRef()
                        .getName()
                        .equals(deployment.getMetadata().getName()))
                .map(one -> one.getSpec().getMaxReplicas())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(deployment.getSpec().getReplicas()));
    }

    @Test
    void noConsumerIsIdle() {
        int most = most(Manifests.named(Manifests.PRODUCTION, Deployment.class, "kinbridge-consumers"));
        Manifests.in(Manifests.PRODUCTION, KafkaTopic.class)
                .forEach(topic -> assertTrue(
                        topic.getSpec().getPartitions() >= most,
                        topic.getMetadata().getName()));
    }

    @Test
    void theDatabaseIsSavedEachNightAndContinuously() {
        JsonNode cluster = of("Cluster");
        JsonNode nightly = of("ScheduledBackup");
        JsonNode store = of("ObjectStore");
        assertEquals(cluster.at("/metadata/name"), nightly.at("/spec/cluster/name"));
        assertEquals(cluster.at("/spec/plugins/0/name"), nightly.at("/spec/pluginConfiguration/name"));
        assertEquals(store.at("/metadata/name"), cluster.at("/spec/plugins/0/parameters/barmanObjectName"));
        assertTrue(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean());
        assertEquals("AES256", store.at("/spec/configuration/data/encryption").asText());
    }

    @Test
    void nothingPassesThatIsNotNamed() {
        NetworkPolicy deny = Manifests.named(Manifests.PRODUCTION, NetworkPolicy.class, "deny-by-default");
        assertEquals(List.of("Ingress", "Egress"), deny.getSpec().getPolicyTypes());
        assertEquals(List.of(), deny.getSpec().getIngress());
        assertEquals(List.of(), deny.getSpec().getEgress());
        assertTrue(deny.getSpec().getPodSelector().getMatchLabels().isEmpty());
        for (NetworkPolicy policy : Manifests.in(Manifests.PRODUCTION, NetworkPolicy.class)) {
            policy.getSpec()
                    .getIngress()
                    .forEach(rule -> assertTrue(
                            !rule.getFrom().isEmpty(), policy.getMetadata().getName() + " lets anybody in"));
        }
    }

    private static JsonNode of(String kind) {
        return Manifests.rendered(Manifests.PRODUCTION).stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
