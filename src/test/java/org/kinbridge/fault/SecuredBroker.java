package org.kinbridge.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * A broker as a process of its own that lets in, over TLS, only who proves who they are, and only to what they may. A second
 * door on this machine is open, for the test that furnishes it.
 *
 * <pre>SecuredBroker &lt;secured port&gt; &lt;open port&gt; &lt;controller port&gt; &lt;data folder&gt; &lt;key store&gt;</pre>
 */
final class SecuredBroker {

    static final String KEY_STORE_PASSWORD = "only-for-this-test";

    private SecuredBroker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(args[3]);
        Properties settings = new Properties();
        doors(settings, args[0], args[1], args[2]);
        proofs(settings, args[4]);
        forOneNode(settings, data);
        format(data, settings);
        new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM).startup();
        System.out.println("ready kafka");
        new CountDownLatch(1).await();
    }

    private static void doors(Properties settings, String secured, String open, String controller) {
        String doors = "SECURED://localhost:" + secured + ",OPEN://localhost:" + open;
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", doors + ",CONTROLLER://localhost:" + controller);
        settings.setProperty("advertised.listeners", doors);
        settings.setProperty("listener.security.protocol.map", "SECURED:SASL_SSL,OPEN:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "OPEN");
    }

    private static void proofs(Properties settings, String keyStore) {
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty(
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                ScramLoginModule.class.getName() + " required;");
        settings.setProperty("ssl.keystore.location", keyStore);
        settings.setProperty("ssl.keystore.type", "PKCS12");
        settings.setProperty("ssl.keystore.password", KEY_STORE_PASSWORD);
        settings.setProperty("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.setProperty("super.users", "User:ANONYMOUS");
    }

    private static void forOneNode(Properties settings, Path data) {
        settings.setProperty("log.dirs", data.resolve("log").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path file = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] command = {"format", "--cluster-id", "S2luYnJpZGdlLWRlbW8tMg", "--config", file.toString()};
        PrintStream said = System.err;
        if (StorageTool.execute(command, said) != 0) {
            throw new IllegalStateException("Kafka cannot use " + data);
        }
    }
}
