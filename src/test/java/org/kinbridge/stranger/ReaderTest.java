package org.kinbridge.stranger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;

/** Whoever has the AsyncAPI document and the broker's address can read, and needs nothing else of ours. */
@QuarkusTest
class ReaderTest {

    private final Document document = Document.read(Path.of("api-spec", "asyncapi.yaml"));
    private final Reader reader = new Reader(
            document,
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)));
    private final ObjectMapper json = new ObjectMapper();

    ReaderTest() throws IOException {}

    @Test
    void theReaderKnowsNoneOfOurClasses() {
        var classes = new ClassFileImporter().importClasses(Reader.class, Reader.Heard.class, Document.class);
        Set<String> ours = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> name.startsWith("org.kinbridge"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("org.kinbridge.stranger"), ours);
    }

    @Test
    void aChildsDayAtSchoolIsReadByTheDocumentAlone() {
        Household home = Household.found();
        Pupil.enrolled(home, Institutions.school("San Roque Elementary", "PH"), "S-1")
                .late(1);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> names(home).containsAll(Set.of("enrolment.made", "attendance.recorded")));
        Reader.Heard recorded = heard(home).stream()
                .filter(one -> one.name().equals("attendance.recorded"))
                .findFirst()
                .orElseThrow();
        assertEquals(home.ana().id(), recorded.data(json).get("child").asText());
    }

    private Set<String> names(Household home) {
        return heard(home).stream().map(Reader.Heard::name).collect(Collectors.toSet());
    }

    private List<Reader.Heard> heard(Household home) {
        return reader.read("attendance", Map.of()).stream()
                .filter(one -> one.key().asText().equals("child:" + home.ana().id()))
                .toList();
    }

    @Test
    void everyChannelIsReadAndEveryRecordOfTheHouseUnderstood() {
        assertTrue(document.sentOn().size() >= 10);
        for (String channel : document.sentOn()) {
            if (!channel.startsWith("outlet")) {
                reader.read(channel, Map.of()).stream()
                        .filter(one -> !one.headers().has(Broker.BY_HAND))
                        .forEach(one -> assertTrue(!one.name().isEmpty(), () -> channel + ": " + one.headers()));
            }
        }
    }

    @Test
    void whatTheDocumentDoesNotKnowIsNotUnderstood() {
        assertThrows(IllegalArgumentException.class, () -> document.address("nowhere", Map.of()));
        var nothing = json.createObjectNode();
        assertTrue(document.message("attendance", json.nullNode(), nothing, nothing)
                .isEmpty());
    }
}
