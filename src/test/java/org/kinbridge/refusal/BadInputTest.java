package org.kinbridge.refusal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Whatever is sent, the answer is a problem document, and nothing is half-written. */
@QuarkusTest
class BadInputTest {

    @TestHTTPResource
    URI here;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"name\":\"Santos\",\"role\":\"PARENT_ABROAD\"",
                "{\"name\":\"Santos\",\"role\":\"PARENT_ABROAD\"} more",
                "{\"name\":\"Santos\",\"name\":\"Cruz\",\"role\":\"PARENT_ABROAD\"}",
                "{\"name\":\"Santos\",\"role\":\"PARENT_ABROAD\",\"extra\":1}",
                "{\"name\":7,\"role\":\"PARENT_ABROAD\"}",
                "{\"name\":[\"Santos\"],\"role\":\"PARENT_ABROAD\"}",
                "{\"name\":\"Santos\",\"role\":\"QUEEN\"}",
                "{\"name\":\"Santos\",\"role\":0}",
                "{\"name\":\"nul \\u0000\",\"role\":\"PARENT_ABROAD\"}",
                "{\"name\":\"lone \\ud800\",\"role\":\"PARENT_ABROAD\"}"
            })
    void whatCannotBeReadIs400(String body) {
        problem(maria().asks().body(body).post("/v1/families"), body.equals("null") || body.isEmpty() ? 422 : 400);
    }

    @Test
    void badUtf8Is400() {
        byte[] body = "{\"name\":\"Sant?s\",\"role\":\"PARENT_ABROAD\"}".getBytes(StandardCharsets.UTF_8);
        body[13] = (byte) 0xC3;
        problem(maria().asks().body(body).post("/v1/families"), 400);
    }

    @Test
    void jsonThatIsTooDeepIs400() {
        problem(maria().asks().body("[".repeat(5_000)).post("/v1/families"), 400);
    }

    @Test
    void aMegabyteIs413WhetherOrNotItsLengthIsSaid() throws IOException, InterruptedException {
        Somebody maria = maria();
        String body = "{\"name\":\"" + "a".repeat(1_000_000) + "\",\"role\":\"PARENT_ABROAD\"}";
        problem(maria.asks().body(body).post("/v1/families"), 413);

        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest chunked = HttpRequest.newBuilder(here.resolve("/v1/families"))
                    .header("Authorization", "Bearer " + maria.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build();
            HttpResponse<String> answer = http.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode(), answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void anotherMediaTypeIs415AndAnotherMethod405() {
        problem(
                given().auth()
                        .oauth2(maria().token())
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/v1/families"),
                415);
        problem(maria().asks().delete("/v1/families"), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/families/not-an-id",
                "/v1/families/%00",
                "/nothing-at-all",
                "/v1/families/'or 1=1"
            })
    void whatIsNotThereIs404(String path) {
        problem(maria().asks().get(path), 404);
    }

    @Test
    void fieldsAreNamedByPointers() {
        problem(
                        maria().asks()
                                .body(Map.of("name", " ", "role", "PARENT_ABROAD"))
                                .post("/v1/families"),
                        422)
                .body("violations.pointer", hasItem("/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CET", "EST", "UTC+8", "GMT", "CET (GMT+2)", "+08:00"})
    void abbreviatedZonesAreAmbiguous(String zone) {
        refusedProfile("2017-05-09", zone, "PH", "zone-ambiguous");
    }

    @Test
    void profilesThatCannotBeAreRefused() {
        refusedProfile("2999-01-01", "Asia/Manila", "PH", "invalid");
        refusedProfile("2017-05-09", "Asia/Nowhere", "PH", "invalid");
        refusedProfile("2017-05-09", "Asia/Manila", "QQ", "invalid");
    }

    @Test
    void namesAreKeptExactly() {
        String name = "آنا مَرْيَم 👩🏽‍🎓 Ñandú";
        Somebody she = Somebody.withPhone(Numbers.philippine(), name, "1990-01-01", "Asia/Manila", "PH");
        assertEquals(name, she.reads("/v1/me").getString("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=many", "?cursor=nonsense", "?limit=99999999999"})
    void badPagesAreRefused(String query) {
        ValidatableResponse answer = maria().asks().get("/v1/families" + query).then();
        int status = answer.extract().statusCode();
        assertEquals(4, status / 100, answer.extract().asString());
        answer.contentType("application/problem+json");
    }

    private static void refusedProfile(String born, String zone, String country, String code) {
        String number = Numbers.philippine();
        String token = Somebody.prove(number).getString("choiceToken");
        problem(
                        Somebody.anyone()
                                .body(Map.of(
                                        "choiceToken", token, "profile", Somebody.profile("X", born, zone, country)))
                                .post("/v1/me"),
                        422)
                .body("type", endsWith(code));
        assertEquals(List.of(), Somebody.prove(number).getList("profiles"), "half a profile was written");
    }

    private static Somebody maria() {
        return Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    static ValidatableResponse problem(io.restassured.response.Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", containsString("https://kinbridge.org/problems/"))
                .body("$", not(containsString("org.kinbridge")));
    }
}
