package org.kinbridge.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code comes in the language of the phone that asks for it; nobody knows yet who is asking. */
@QuarkusTest
class CodeLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fil-PH, en;q=0.5|Huwag itong ibigay kaninuman.",
                "ro|Nu îl dați nimănui.",
                "de-DE, *|Give it to nobody.",
                ";;q=no|Give it to nobody."
            })
    void theCodeSpeaksTheLanguageOfThePhone(String accepted, String ending) {
        String number = Numbers.philippine();
        Somebody.anyone()
                .header("Accept-Language", accepted)
                .body(Map.of("number", number))
                .post("/v1/auth/code")
                .then()
                .statusCode(202);
        given().queryParam("to", number)
                .get("/sim/sms/outbox")
                .then()
                .body("texts[0].text", matchesPattern("[0-9]{6} .+"))
                .body("texts[0].text", endsWith(ending));
    }

    @Test
    void withoutALanguageItIsEnglish() {
        String number = Numbers.italian();
        Somebody.prove(number);
        given().queryParam("to", number)
                .get("/sim/sms/outbox")
                .then()
                .body("texts[0].text", endsWith(" is your Kinbridge code. It works for 10 minutes. Give it to nobody."));
    }
}
