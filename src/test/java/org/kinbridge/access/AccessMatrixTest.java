package org.kinbridge.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.kinbridge.token.FaultyTokens;

/** Every operation of the contract that is served × every kind of caller: what comes is what stands beside the resource. */
@QuarkusTest
class AccessMatrixTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @Inject
    FaultyTokens faultyTokens;

    private final List<Row> rows = Declared.rows();
    private final Trying trying = new Trying();

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Set<String> served = served();
        Set<String> declared = rows.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(served.size() > 80, "the contract is not there");
        assertEquals(String.join("\n", served), String.join("\n", declared));
    }

    @Test
    void everybodyGetsWhatIsDeclared() throws JoseException, JsonProcessingException {
        Table table = new Table();
        for (Row row : rows) {
            Map<Who, String> got = trying.row(row);
            table.add(row, got, faults(row));
        }
        table.print();
        assertEquals("", String.join("\n\n", trying.wrong()));
    }

    @Test
    void whatIsNotHersTakesAsLongAsWhatIsNotThere() {
        Timing timing = new Timing();
        List<String> cliffs = Stream.of(
                        "GET /v1/families/{family}",
                        "GET /v1/family-links/{link}",
                        "GET /v1/scheduled-calls/{call}",
                        "GET /v1/assistance-requests/{request}",
                        "POST /v1/family-links/{link}/assent")
                .filter(operation ->
                        timing.hasACliff(operation.split(" ", -1)[0], operation.split(" ", -1)[1]))
                .toList();
        timing.print();
        assertEquals(List.of(), cliffs);
    }

    /** Said like a token that would let somebody through. */
    private String faults(Row row) throws JoseException, JsonProcessingException {
        if (row.expects(Who.NOBODY).status() != 401) {
            return "";
        }
        Who let = Stream.of(Who.values())
                .filter(who -> row.expects(who).lets() && who != Who.CLOSED)
                .findFirst()
                .orElse(Who.ABROAD);
        int before = trying.wrong().size();
        Map<String, String> faulty =
                faultyTokens.like(trying.common().caller(let).token());
        trying.refuses(row, faulty);
        return trying.wrong().size() == before ? "401" : "(!)";
    }

    private static Set<String> served() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(VERBS::contains)
                        .map(verb -> Row.operation(verb.toUpperCase(Locale.ROOT), path.getKey())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
