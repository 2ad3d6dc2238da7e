package org.kinbridge.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL on a data folder, as a child of this JVM. */
final class Postgres {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Postgres() {}

    static String start(Path data, int port) throws IOException, InterruptedException {
        endOrphan(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE);
        durable(builder);
        sameEverywhere(builder);
        return "jdbc:postgresql://localhost:" + startedBy(builder).getPort() + "/postgres";
    }

    /** The library switches both off, which is fast and loses what was committed. */
    private static void durable(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    /** Sorting and times must not depend on the machine's own settings. */
    private static void sameEverywhere(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** The library looks for its archives through the context class loader, which need not see them in dev mode. */
    private static EmbeddedPostgres startedBy(EmbeddedPostgres.Builder builder) throws IOException {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(EmbeddedPostgres.class.getClassLoader());
        try {
            return builder.start();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    /** A JVM that was killed leaves its PostgreSQL running, and the data folder locked. */
    static void endOrphan(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseIfInUse(data);
        Optional<ProcessHandle> orphan = postmaster(data);
        if (orphan.isPresent()) {
            end(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The postmaster on this folder, as its pid file names it; empty if that process is gone or is another program. */
    static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    /** The JVM that started the server holds this lock as long as it lives. */
    private static void refuseIfInUse(Path data) throws IOException {
        Path lockFile = data.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("Another Kinbridge is running on " + data + ": stop it first.");
            }
        }
    }

    /** PostgreSQL's fast shutdown is SIGINT; at the usual SIGTERM it waits for its clients to leave. */
    private static void end(ProcessHandle orphan) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + orphan.pid()).start().waitFor();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            orphan.destroyForcibly();
        }
    }
}
