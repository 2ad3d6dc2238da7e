package org.kinbridge.fault;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.kinbridge.demo.SecuredBroker;
import org.kinbridge.kube.Manifests;
import org.kinbridge.kube.Rights;

/** A secured broker, furnished as Strimzi would from the files in {@code k8s/}: topics, users, and the rights of each. */
final class SecuredBus {

    private static final int ITERATIONS = 4096;

    private final int secured = OwnProcess.freePort();
    private final Path certificate;
    private final OwnProcess process;
    private final Admin admin;
    private final Map<String, String> passwords = new HashMap<>();

    SecuredBus() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "fault")), "secured-");
        certificate = folder.resolve("ca.crt");
        Path keyStore = makeCertificate(folder);
        int open = OwnProcess.freePort();
        process = OwnProcess.start(
                folder.resolve("broker.log"),
                Map.of(),
                List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SecuredBroker.class.getName(),
                        Integer.toString(secured),
                        Integer.toString(open),
                        Integer.toString(OwnProcess.freePort()),
                        folder.toString(),
                        keyStore.toString()));
        process.line("ready kafka");
        admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + open));
    }

    private Path makeCertificate(Path folder) throws IOException, InterruptedException {
        Path keyStore = folder.resolve("broker.p12");
        keytool(
                "-genkeypair -alias broker -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -storetype PKCS12",
                keyStore);
        keytool("-exportcert -alias broker -rfc -file " + certificate, keyStore);
        return keyStore;
    }

    private static void keytool(String task, Path keyStore) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> rest = List.of("-keystore", keyStore.toString(), "-storepass", SecuredBroker.KEY_STORE_PASSWORD);
        List<String> command = Stream.of(Stream.of(tool), Stream.of(task.split(" ", -1)), rest.stream())
                .flatMap(words -> words)
                .toList();
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("no certificate was made");
        }
    }

    /** Makes what a folder of {@code k8s/} asks Strimzi for. */
    void furnish(Path folder) throws ExecutionException, InterruptedException {
        admin.createTopics(Manifests.in(folder, KafkaTopic.class).stream()
                        .map(topic -> new NewTopic(
                                topic.getMetadata().getName(), topic.getSpec().getPartitions(), (short) 1))
                        .toList())
                .all()
                .get();
        for (KafkaUser user : Manifests.in(folder, KafkaUser.class)) {
            String name = user.getMetadata().getName();
            passwords.put(name, UUID.randomUUID().toString());
            itsPasswordIs(name, password(name));
            admin.createAcls(Rights.of(user).flatMap(right -> acls(name, right)).toList())
                    .all()
                    .get();
        }
    }

    /** One more topic, as whoever adds an institution's outlet has it made. */
    void make(String topic) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private static Stream<AclBinding> acls(String user, Rights right) {
        ResourcePattern what = new ResourcePattern(
                ResourceType.fromString(right.kind()),
                right.name(),
                right.prefix() ? PatternType.PREFIXED : PatternType.LITERAL);
        return right.operations().stream()
                .map(operation -> new AclBinding(
                        what,
                        new AccessControlEntry(
                                "User:" + user, "*", AclOperation.fromString(operation), AclPermissionType.ALLOW)));
    }

    /** From now on the broker takes this password of a user. */
    void itsPasswordIs(String user, String password) throws ExecutionException, InterruptedException {
        ScramCredentialInfo scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, scram, password)))
                .all()
                .get();
    }

    /** The password in a user's Secret. */
    String password(String user) {
        return passwords.getOrDefault(user, "");
    }

    /** How a client signs in. */
    Map<String, String> client(String user) {
        return Map.of(
                "bootstrap.servers",
                "localhost:" + secured,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.toAbsolutePath().toString());
    }

    /** What stands in a user's Secret as {@code sasl.jaas.config}. */
    private String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password(user) + "\";";
    }

    /** What concerns roles and Kafka in the environment of a Deployment's pods, with the Secrets of this broker. */
    Map<String, String> environmentOf(String deployment) {
        Map<String, String> environment = new HashMap<>();
        Manifests.named(Manifests.PRODUCTION, Deployment.class, deployment)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv()
                .stream()
                .filter(setting ->
                        setting.getValue() != null || setting.getName().endsWith("JAAS_CONFIG"))
                .forEach(setting -> environment.put(setting.getName(), value(setting)));
        environment.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", certificate.toAbsolutePath().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + secured);
        return environment;
    }

    private String value(EnvVar setting) {
        return setting.getValue() != null
                ? setting.getValue()
                : jaas(setting.getValueFrom().getSecretKeyRef().getName());
    }

    /** Ends it. */
    void close() throws InterruptedException {
        admin.close();
        process.kill();
    }
}
