package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family comes together, and a link between a parent abroad and a child opens step by step. */
@QuarkusTest
class LinkTest {

    @Test
    void aLinkOpensOnlyWhenEverythingIsThere() {
        Household home = Household.found();

        home.maria().asks().get("/v1/family-links/" + home.link()).then().body("state", equalTo("NOT_READY"));
        home.open();
        home.maria().asks().get("/v1/family-links/" + home.link()).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void aWrongPinIsRefusedLikeAnUnknownName() {
        Household home = Household.found();
        Map<String, Object> wrongPin = Somebody.byPin(home.benNumber(), "Ana", "000001")
                .then()
                .statusCode(401)
                .extract()
                .path("$");
        Somebody.byPin(home.benNumber(), "Nobody", "000001")
                .then()
                .statusCode(401)
                .body("$", equalTo(wrongPin))
                .body("type", endsWith("sign-in-refused"));
    }
}
