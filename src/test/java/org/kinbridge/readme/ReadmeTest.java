package org.kinbridge.readme;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A stranger copies the tour word by word, on the day on which she has started the service: before stories move the clock. */
@QuarkusTest
@Order(1)
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path RULES = Path.of("docs/rules.md");
    private static final Path HOUSE = Path.of("src/main/java/org/kinbridge");
    private static final Pattern TOUR = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILES = Pattern.compile("`((?:[a-z]+/)[A-Z][A-Za-z]+)`");

    @TestHTTPResource
    URI here;

    @Test
    void theTourPlaysTheWholeStory() throws IOException, InterruptedException {
        String told = Terminal.plays(tour(), here);

        assertThat(
                told,
                stringContainsInOrder(
                        "\"role\":\"CAREGIVER\"",
                        "contact-not-ready",
                        "\"state\":\"ACTIVE\"",
                        "2026-10-18T13:00",
                        "2026-10-25T12:00",
                        "Good night, Mama",
                        "Unexcused Absence",
                        "worker.registered",
                        "\"state\":\"NOT_READY\"",
                        "NOT_AVAILABLE",
                        "\"state\":\"NOT_READY\""));
        assertThat(told, not(containsString("\"status\":422")));
    }

    @Test
    void itIsShortAndNamesFilesThatAreThere() throws IOException {
        assertThat(Files.readAllLines(README).size(), lessThanOrEqualTo(150));
        assertTrue(named(README) + named(RULES) > 30, "files are named");
    }

    @Test
    void itNamesEveryRoom() throws IOException {
        String told = Files.readString(README);
        try (Stream<Path> rooms = Files.list(HOUSE)) {
            rooms.filter(Files::isDirectory)
                    .map(room -> "`" + room.getFileName() + "`")
                    .forEach(room -> assertThat(told, containsString(room)));
        }
    }

    /** How many files of ours a page names; each is there. */
    private static int named(Path page) throws IOException {
        Matcher named = FILES.matcher(Files.readString(page));
        int found = 0;
        while (named.find()) {
            String file = named.group(1) + ".java";
            assertTrue(
                    Files.exists(HOUSE.resolve(file)) || Files.exists(Path.of("src/test/java/org/kinbridge", file)),
                    file);
            found++;
        }
        return found;
    }

    @Test
    void theBuildServerRunsItsTestCommand() throws IOException {
        assertThat(Files.readString(README), containsString("./mvnw verify "));
        List<String> calls = Arrays.stream(Files.readString(Path.of(".ci/run")).split("\n", -1))
                .filter(line -> line.contains("./mvnw") && !line.startsWith("#"))
                .toList();
        assertEquals(1, calls.size());
        assertTrue(calls.getFirst().endsWith("./mvnw verify"), calls.getFirst());
    }

    private static String tour() throws IOException {
        Matcher tour = TOUR.matcher(Files.readString(README));
        assertTrue(tour.find());
        return tour.group(1);
    }
}
