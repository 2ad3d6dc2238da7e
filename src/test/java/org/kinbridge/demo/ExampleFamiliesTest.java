package org.kinbridge.demo;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Somebody;

/** The demo has families to play with, and has them once. */
@QuarkusTest
class ExampleFamiliesTest {

    @Inject
    ExampleFamilies families;

    @TestHTTPResource
    URI here;

    @Test
    void theyAreMadeOnceThroughThePublicApi() throws IOException, InterruptedException {
        ExampleFamilies.Made made = families.make(here);
        ExampleFamilies.Made again = families.make(here);
        assertEquals(made, again);

        ExampleFamily santos = made.families().getFirst();
        JsonPath signedIn = Somebody.byPin(
                        santos.child().number(), santos.child().name(), santos.pin())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Somebody ana = new Somebody("", signedIn.getString("accessToken"));
        assertEquals("ACTIVE", ana.reads("/v1/family-links").getString("items[0].state"));
        ana.asks()
                .get("/v1/messages?conversation="
                        + ana.reads("/v1/conversations").getString("items[0].id"))
                .then()
                .body("items", hasSize(2));
        made.secrets().forEach(secret -> Somebody.client(secret.clientId(), secret.clientSecret()));
    }
}
