package org.kinbridge.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kinds there are in {@code k8s/}, and what each must look like. */
final class Kinds {

    private static final Map<String, Class<? extends HasMetadata>> MODELS = Stream.of(
                    Deployment.class,
                    Service.class,
                    Namespace.class,
                    HorizontalPodAutoscaler.class,
                    PodDisruptionBudget.class,
                    NetworkPolicy.class,
                    PodMonitor.class,
                    PrometheusRule.class,
                    KafkaTopic.class,
                    KafkaUser.class)
            .collect(Collectors.toUnmodifiableMap(HasMetadata::getKind, Function.identity()));

    /** CloudNativePG has no Java model: what its CRDs publish. */
    private static final Set<String> BY_SCHEMA = Set.of("Cluster", "ObjectStore", "ScheduledBackup");

    private static final JsonNode SCHEMAS = schemas();

    private Kinds() {}

    /** What is wrong with a document; nothing, if it is what it says it is. */
    static List<String> complaints(JsonNode document) {
        String kind = document.path("kind").asText();
        if (BY_SCHEMA.contains(kind)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(SCHEMAS.path(kind).toString(), InputFormat.JSON)
                    .validate(document.toString(), InputFormat.JSON)
                    .stream()
                    .map(Objects::toString)
                    .toList();
        }
        Class<? extends HasMetadata> model = MODELS.get(kind);
        return model == null ? List.of("unknown kind " + kind) : complaints(document, model);
    }

    private static List<String> complaints(JsonNode document, Class<? extends HasMetadata> model) {
        try {
            Manifests.read(document, model);
        } catch (IllegalArgumentException e) {
            return List.of(Objects.toString(e.getMessage()));
        }
        String version = document.path("apiVersion").asText();
        return version.equals(HasMetadata.getApiVersion(model))
                ? List.of()
                : List.of(version + " is not " + HasMetadata.getApiVersion(model));
    }

    private static JsonNode schemas() {
        try (InputStream file = Kinds.class.getResourceAsStream("cloudnative-pg.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
