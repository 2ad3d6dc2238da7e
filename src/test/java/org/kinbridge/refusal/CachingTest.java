package org.kinbridge.refusal;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** A phone that has it already gets no byte more than needed, and nobody gets what is another's. */
@QuarkusTest
class CachingTest {

    private static final HttpClient PHONE = HttpClient.newHttpClient();

    @Test
    void aTagStaysUntilTheThingChanges() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + proposed(home);
        String first = tag(home.maria(), call);

        assertTrue(first.matches("\"[A-Za-z0-9_-]{22}\""), first);
        assertEquals(first, tag(home.maria(), call));
        home.ana().posts(call + "/confirmation", 200);
        assertNotEquals(first, tag(home.maria(), call));
    }

    @Test
    void twoReadersHaveTwoTags() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + proposed(home);
        String hers = tag(home.maria(), call);

        assertNotEquals(hers, tag(home.ana(), call));
        asking(home.ana(), call, hers).statusCode(200);
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        Somebody maria = maria();
        String now = tag(maria, "/v1/me");

        asking(maria, "/v1/me", now)
                .statusCode(304)
                .body(blankOrNullString())
                .header("ETag", now)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Type", nullValue());
        asking(maria, "/v1/me", "W/" + now).statusCode(304);
        asking(maria, "/v1/me", "\"another\", W/\"one, more\"," + now).statusCode(304);
        asking(maria, "/v1/me", "*").statusCode(304);
        maria.asks().head("/v1/me").then().statusCode(200).header("ETag", now);
        asking(maria, "/v1/me", "\"another\"").statusCode(200).header("ETag", now);
        asking(maria, "/v1/me", now.replace("\"", "")).statusCode(200);
        asking(maria, "/v1/me", "\",,W/\"\"*").statusCode(200);
    }

    @Test
    void aReadSaysThatItIsHersAlone() {
        maria().asks()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Accept-Encoding"))
                .body("name", equalTo("Maria"));
    }

    @Test
    void aListKeepsItsLinkToTheNextPage() {
        Somebody maria = maria();
        for (String name : new String[] {"Santos", "Cruz"}) {
            maria.posts("/v1/families", Map.of("name", name, "role", "PARENT_ABROAD"), 201);
        }
        Response page = maria.asks().get("/v1/families?limit=1");
        page.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .header("ETag", startsWith("\""));
        assertEquals(1, page.jsonPath().getList("items").size());
    }

    @Test
    void onlyOurOwnReadsAreTagged() {
        Somebody maria = maria();
        maria.asks().get("/v1/families/no-such").then().statusCode(404).header("ETag", nullValue());
        asking(maria, "/v1/families/no-such", "*").statusCode(404);
        RestAssured.get("/q/health/live").then().statusCode(200).header("ETag", nullValue());
        RestAssured.get("/sim/clock").then().statusCode(200).header("ETag", nullValue());
        maria.asks()
                .header("If-None-Match", "*")
                .body(Map.of("name", "Santos", "role", "PARENT_ABROAD"))
                .post("/v1/families")
                .then()
                .statusCode(201)
                .header("ETag", nullValue());
    }

    @Test
    void aThinNetworkCarriesLess() throws IOException, InterruptedException {
        Somebody maria = maria();
        for (int family = 0; family < 20; family++) {
            maria.posts("/v1/families", Map.of("name", "Santos " + family, "role", "PARENT_ABROAD"), 201);
        }
        HttpResponse<byte[]> plain = fetched(maria, "/v1/families", "identity");
        HttpResponse<byte[]> packed = fetched(maria, "/v1/families", "gzip");

        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElse(""));
        assertTrue(packed.body().length < plain.body().length / 2, "less than half");
        assertEquals(text(plain.body()), text(unpacked(packed.body())));
    }

    @Test
    void aRefusalIsPackedToo() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = fetched(maria(), "/v1/families/no-such", "gzip");

        assertEquals(404, packed.statusCode());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElse(""));
        assertTrue(text(unpacked(packed.body())).contains("not-found"));
    }

    private static Somebody maria() {
        return Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    private static String proposed(Household home) {
        Instant now = Instant.parse(RestAssured.get("/sim/clock").path("now"));
        Map<String, String> call = Map.of(
                "familyLink", home.link(),
                "anchor", home.ana().id(),
                "on", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3).toString(),
                "at", "19:00",
                "duration", "PT30M");
        return home.maria().posts("/v1/scheduled-calls", call, 201).getString("id");
    }

    private static String tag(Somebody reader, String path) {
        return reader.asks().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse asking(Somebody reader, String path, String ifNoneMatch) {
        return reader.asks().header("If-None-Match", ifNoneMatch).get(path).then();
    }

    private static HttpResponse<byte[]> fetched(Somebody reader, String path, String encoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Encoding", encoding)
                .build();
        return PHONE.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
