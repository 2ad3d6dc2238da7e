package org.kinbridge.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinbridge.problem.ProblemCode;

/** Whatever is shipped speaks of people as they would speak of themselves. */
class VocabularyTest {

    private static final List<Path> SHIPPED = List.of(
            Path.of("README.md"),
            Path.of("docs"),
            Path.of("api-spec"),
            Path.of("k8s"),
            Path.of("src/main/java"),
            Path.of("src/main/resources"));

    @Test
    void noTextHoldsAWordThatWeDoNotSay() throws IOException {
        List<Path> files = shipped();
        assertTrue(files.size() > 100, "the texts are found");
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            Vocabulary.faults(Files.readString(file)).forEach(word -> faults.add(file + ": " + word));
        }
        assertEquals(List.of(), faults);
    }

    /** They are read as they are served, too: a file may put them together from pieces. */
    @Test
    void noProblemHoldsOne() {
        for (ProblemCode code : ProblemCode.values()) {
            String text = code.code() + " " + code.title() + " " + code.meaning();
            assertEquals(List.of(), Vocabulary.faults(text), code.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "api-spec/openapi.yaml"})
    void itIsSaidWhoStaysBack(String file) throws IOException {
        assertTrue(Files.readString(Path.of(file)).matches("(?s).*\\bchild(ren)? who stays? back\\b.*"), file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "children left behind",
                "Left-Behind children",
                "the left\u2011behind",
                "LEFT_BEHIND",
                "leftBehind",
                "a child left\n * behind by",
                "an illegal worker",
                "Illegal aliens",
                "who works illegally",
                "illegals",
                "staff.illegal",
                "muncitor ilegal",
                "留守儿童",
                "非法移民",
                "عامل غير شرعي",
                "अवैध कामदार"
            })
    void whatWeDoNotSayIsFound(String planted) {
        assertEquals(1, Vocabulary.faults("Before. " + planted + " After.").size(), planted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a child who stays back",
                "what was left in the queue, far behind the others",
                "throw new IllegalStateException(e)",
                "catch (IllegalArgumentException notBase64)",
                "the left side; behind it",
                "legally"
            })
    void whatWeSayIsNot(String text) {
        assertEquals(List.of(), Vocabulary.faults(text));
    }

    private static List<Path> shipped() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SHIPPED) {
            if (Files.exists(root)) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(VocabularyTest::isText).forEach(files::add);
                }
            }
        }
        assertFalse(files.isEmpty());
        return files;
    }

    /** Everything but pictures and the like. */
    private static boolean isText(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (byte one : bytes) {
                if (one == 0) {
                    return false;
                }
            }
            return !file.toString().matches(".*\\.(png|jpe?g|webp|ico|woff2?)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
