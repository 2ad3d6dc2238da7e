package org.kinbridge.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own that a test started, that writes into a file, and that the test ends. */
final class OwnProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Path output;

    private OwnProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with nothing in its environment but what is given, and where programs and temporary files are. */
    static OwnProcess start(Path output, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG"));
        builder.environment().putAll(environment);
        return new OwnProcess(builder.start(), output);
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Everything it said. */
    String said() throws IOException {
        return Files.readString(output);
    }

    /** Waits for a line that begins like this, and returns it. */
    String line(String beginning) {
        return await().atMost(PATIENCE).until(() -> find(beginning), found -> !found.isEmpty());
    }

    private String find(String beginning) throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("ended early: " + said());
        }
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
        }
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** SIGTERM; comes back when it is gone. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** SIGKILL; comes back when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
