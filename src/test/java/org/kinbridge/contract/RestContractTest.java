package org.kinbridge.contract;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.kinbridge.problem.ProblemCode;

/** {@code api-spec/openapi.yaml} and {@code api-spec/problem-codes.md} are what the code says. */
@QuarkusTest
class RestContractTest {

    @Test
    void theStoredContractIsTheOneThatIsServed() throws IOException {
        Stored.check(
                "openapi.yaml",
                given().queryParam("format", "yaml")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replaceAll("(?m)^servers:\n(- .*\n)+", ""));
    }

    @Test
    void thePageOfProblemCodesIsTheClosedList() throws IOException {
        Stored.check("problem-codes.md", page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Problem codes

                Every answer that is not 2xx is a problem document (RFC 9457, `application/problem+json`). Its `type` is
                `%s` and one of these codes; `violations[]`, where it is there, says which part of the request and
                what is asked for. This page is made from `ProblemCode`.

                | status | code | title | meaning |
                |---|---|---|---|
                """.formatted(ProblemCode.TYPE_BASE));
        Arrays.stream(ProblemCode.values())
                .sorted(Comparator.comparingInt(ProblemCode::status).thenComparing(ProblemCode::code))
                .forEach(code -> page.append("| %d | `%s` | %s | %s |\n"
                        .formatted(code.status(), code.code(), code.title(), code.meaning())));
        return page.toString();
    }
}
