package org.kinbridge.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker on a data folder, one KRaft node inside this JVM. */
final class Broker {

    /** A constant, so that a folder once formatted is recognised at the next start. */
    private static final String CLUSTER = "S2luYnJpZGdlLWRlbW8tMQ";

    private Broker() {}

    /** Nothing stops the broker: it dies with the JVM, which is quicker, and it recovers at the next start. */
    static String start(Path data, int port) throws IOException {
        Properties settings = port == 0 ? onFreePorts(data) : settings(data, port, freePort());
        run(data, settings);
        return settings.getProperty("advertised.listeners").substring("PLAINTEXT://".length());
    }

    /** Comes back when it is up. */
    static void run(Path data, Properties settings) throws IOException {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            format(data, settings);
            new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM).startup();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    private static Properties onFreePorts(Path data) throws IOException {
        try (ServerSocket broker = new ServerSocket(0);
                ServerSocket controller = new ServerSocket(0)) {
            return settings(data, broker.getLocalPort(), controller.getLocalPort());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = ofOneNode(data);
        String address = "PLAINTEXT://localhost:" + port;
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", address + ",CONTROLLER://localhost:" + controllerPort);
        settings.setProperty("advertised.listeners", address);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        return settings;
    }

    /** All that does not depend on where it listens and whom it lets in. */
    static Properties ofOneNode(Path data) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("log.dirs", data.resolve("log").toString());
        alone(settings);
        quickToReturn(settings);
        return settings;
    }

    private static void alone(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("num.partitions", "3");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    }

    /** A node that was killed is let in again only when the session of its former life is over. */
    private static void quickToReturn(Properties settings) {
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path file = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "--cluster-id", CLUSTER, "--config", file.toString(), "--ignore-formatted"};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("Kafka cannot use " + data + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
