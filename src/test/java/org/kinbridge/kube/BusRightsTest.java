package org.kinbridge.kube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Topic;

/** Strimzi makes our topics and no other; each user may do what its role does, and nothing else. */
class BusRightsTest {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final Set<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toCollection(TreeSet::new));

    private final Properties settings = new Properties();

    BusRightsTest() throws IOException {
        try (InputStream file = Topic.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
    }

    @Test
    void thereIsATopicForEachOfTheHouseAndNoOther() {
        Set<String> made = Manifests.in(Manifests.PRODUCTION, KafkaTopic.class).stream()
                .map(topic -> topic.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(TOPICS, made);
        for (KafkaTopic topic : Manifests.in(Manifests.PRODUCTION, KafkaTopic.class)) {
            KafkaTopicSpec spec = topic.getSpec();
            assertEquals(3, spec.getReplicas(), topic.getMetadata().getName());
            assertEquals(Map.of("retention.ms", 604_800_000, "min.insync.replicas", 2), spec.getConfig());
        }
    }

    @Test
    void eachConsumerGroupReadsItsTopicsAsAUserOfItsOwn() {
        for (String channel : channels()) {
            Set<String> rights = new TreeSet<>();
            for (String topic : setting(channel, "topics").split(",", -1)) {
                rights.add("topic literal " + topic + " [READ, DESCRIBE]");
            }
            String group = setting(channel, "group.id");
            boolean ofEachReplica = group.contains("${");
            rights.add("group " + (ofEachReplica ? "prefix live-" : "literal " + group) + " [READ]");
            assertEquals(rights, rightsOf(ofEachReplica ? "kinbridge-live" : group), channel);
        }
    }

    @Test
    void theRelayWritesEveryTopicAndReadsNone() {
        Set<String> rights = TOPICS.stream()
                .map(topic -> "topic literal " + topic + " [WRITE, DESCRIBE]")
                .collect(Collectors.toCollection(TreeSet::new));
        rights.add("topic prefix kinbridge.outlet. [WRITE, DESCRIBE]");
        assertEquals(rights, rightsOf("kinbridge-relay"));
    }

    @Test
    void anInstitutionReadsItsOutletAndNothingElse() {
        String institution = "00000000-0000-7000-8000-000000000000";
        KafkaUser user = Manifests.in(Manifests.FOLDER.resolve("outlet"), KafkaUser.class)
                .getFirst();
        assertEquals(
                Set.of(
                        "topic literal kinbridge.outlet." + institution + ".v1 [READ, DESCRIBE]",
                        "group prefix outlet-" + institution + " [READ]"),
                rightsOf(user));
    }

    /** Nobody else has a user, and every user that a pod signs in as is there. */
    @Test
    void eachPodSignsInAsAUserThatIsThere() {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Deployment deployment : Manifests.in(Manifests.PRODUCTION, Deployment.class)) {
            users.put(deployment.getMetadata().getName(), usersOf(deployment));
        }
        assertEquals(
                Map.of(
                        "kinbridge-api", Set.of("kinbridge-live"),
                        "kinbridge-relay", Set.of("kinbridge-relay"),
                        "kinbridge-consumers",
                                Set.of("family-notices", "school-notifications", "consular-notifications"),
                        "kinbridge-due", Set.of()),
                users);
        assertEquals(
                users.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                Manifests.in(Manifests.PRODUCTION, KafkaUser.class).stream()
                        .map(user -> user.getMetadata().getName())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> usersOf(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .filter(setting -> setting.getName().endsWith("SASL_JAAS_CONFIG"))
                .map(EnvVar::getValueFrom)
                .map(from -> from.getSecretKeyRef().getName())
                .collect(Collectors.toSet());
    }

    private Set<String> channels() {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(".topics"))
                .map(name -> name.substring(INCOMING.length(), name.length() - ".topics".length()))
                .collect(Collectors.toSet());
    }

    private String setting(String channel, String name) {
        return settings.getProperty(INCOMING + channel + "." + name);
    }

    private static Set<String> rightsOf(String user) {
        return rightsOf(Manifests.named(Manifests.PRODUCTION, KafkaUser.class, user));
    }

    private static Set<String> rightsOf(KafkaUser user) {
        assertEquals(
                KafkaUserScramSha512ClientAuthentication.class,
                user.getSpec().getAuthentication().getClass());
        return Rights.of(user)
                .flatMap(right -> Stream.of(right.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
