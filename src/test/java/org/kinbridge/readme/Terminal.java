package org.kinbridge.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A stranger's terminal: plays what she copied, and shows everything that was said. */
final class Terminal {

    private static final int PATIENCE_SECONDS = 120;

    private Terminal() {}

    /** What a script says, played against the house at this address; it fails if a command of it does. */
    static String plays(String script, URI house) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-c", script).redirectErrorStream(true);
        shell.environment().put("API", house.toString().replaceAll("/$", ""));
        Path told = Files.createTempFile("tour", ".txt");
        Process tour = shell.redirectOutput(told.toFile()).start();
        boolean ended = tour.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        tour.destroyForcibly();
        String text = Files.readString(told, StandardCharsets.UTF_8);
        assertTrue(ended, () -> "it hangs: " + text);
        assertEquals(0, tour.exitValue(), text);
        return text;
    }
}
