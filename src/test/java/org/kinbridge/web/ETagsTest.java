package org.kinbridge.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** An edit is made to what was read, or not at all. */
class ETagsTest {

    private static final Map<String, String> NOW = Map.of("name", "Ana");

    private final ETags tags = new ETags(new ObjectMapper());

    @Test
    void whoReadWhatIsThereMayChangeIt() {
        String now = tags.of(NOW);
        assertDoesNotThrow(() -> tags.mustMatch(now, NOW));
        assertDoesNotThrow(() -> tags.mustMatch("\"another\", " + now, NOW));
        assertDoesNotThrow(() -> tags.mustMatch(" * ", NOW));
    }

    @Test
    void whoReadAnotherVersionMayNot() {
        assertEquals(ProblemCode.PRECONDITION_FAILED, refusal(tags.of(Map.of("name", "Anna"))));
        assertEquals(ProblemCode.PRECONDITION_FAILED, refusal("W/" + tags.of(NOW)));
        assertEquals(ProblemCode.PRECONDITION_FAILED, refusal(""));
        assertEquals(ProblemCode.PRECONDITION_FAILED, refusal(tags.of(NOW).replace("\"", "")));
    }

    @Test
    void whoDoesNotSayWhatSheReadIsAsked() {
        assertEquals(ProblemCode.PRECONDITION_REQUIRED, refusal(null));
        assertEquals(428, ProblemCode.PRECONDITION_REQUIRED.status());
        assertEquals(412, ProblemCode.PRECONDITION_FAILED.status());
    }

    private ProblemCode refusal(@Nullable String ifMatch) {
        return assertThrows(Problem.class, () -> tags.mustMatch(ifMatch, NOW)).code();
    }
}
