package org.kinbridge.demo;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

    @Test
    void theyShowWhatCanBeDone() throws IOException, InterruptedException {
        ExampleFamilies.Made made = families.make(here);
        Somebody maria = signedIn(made.families().getFirst().parent());
        assertEquals(List.of("IT", "PH"), maria.reads("/v1/me/contact-points").getList("items.country"));

        Somebody rosa = signedIn(made.families().get(1).caregiver());
        assertEquals("IN_FORCE", rosa.reads("/v1/restrictions").getString("items[0].state"));
        assertEquals(
                1,
                rosa.reads("/v1/me/readings")
                        .getList("items.findAll { it.kind == 'RESTRICTION' }")
                        .size());
        Somebody liza = signedIn(made.families().get(1).parent());
        assertEquals(
                0,
                liza.reads("/v1/me/readings")
                        .getList("items.findAll { it.kind == 'RESTRICTION' }")
                        .size());

        Somebody elena = signedIn(made.families().get(2).caregiver());
        JsonPath plan = elena.reads("/v1/care-plans");
        assertEquals("DRAFT", plan.getString("items[0].state"));
        assertEquals(true, plan.getBoolean("items[0].lateNotice"));
        assertEquals(
                "WAITING_FOR_THE_OTHER_SIDE", elena.reads("/v1/child-claims").getString("items[0].state"));

        Somebody amalia = signedIn(made.onDuty());
        assertEquals(
                List.of("DUTY_OFFICER"), amalia.reads("/v1/staff-memberships").getList("items.role"));
    }

    /** An adult behind whose number there is nobody else but, maybe, a child with a PIN. */
    private static Somebody signedIn(ExampleFamily.Relative adult) {
        JsonPath proved = Somebody.prove(adult.number());
        if (proved.getString("accessToken") != null) {
            return new Somebody("", proved.getString("accessToken"));
        }
        String profile = proved.getString("profiles.find { it.name == '" + adult.name() + "' }.id");
        return new Somebody(
                profile,
                Somebody.anyone()
                        .body(Map.of(
                                "grantType",
                                "choice",
                                "choiceToken",
                                proved.getString("choiceToken"),
                                "person",
                                profile))
                        .post("/v1/auth/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("accessToken"));
    }
}
