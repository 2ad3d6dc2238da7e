package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fourth story: what a consulate hears of a worker's family, and what it does not. */
@QuarkusTest
class ConsulateToldStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private Household home;
    private Somebody post;
    private String registration;

    @BeforeEach
    void found() {
        home = Household.found().open();
        post = Institutions.post("Consulate in Milan", "PH");
        post.posts(
                "/v1/subscriptions",
                Map.of("eventTypes", List.of("worker.registered", "scheduled-call.missed", "contact.lapsed")),
                201);
        registration = home.maria()
                .posts("/v1/worker-registrations", Map.of("post", post.id(), "occupation", "Nurse"), 201)
                .getString("id");
        await().atMost(SOON).until(() -> told(post).equals(List.of("worker.registered")));
    }

    @Test
    void withoutAFurtherGrantItHearsNothingAndMariaReadsWhy() {
        String call = missed();
        await().atMost(SOON).until(() -> told(home.maria()).contains("scheduled-call.missed"));
        await().atMost(SOON).until(() -> told(home.ben()).contains("scheduled-call.missed"));
        await().atMost(SOON).until(() -> told(home.ana()).contains("scheduled-call.missed"));

        String notice = notice(home.maria(), "scheduled-call.missed");
        await().atMost(SOON).untilAsserted(() -> {
            JsonPath why = home.maria().reads("/v1/notices/" + notice + "/why");
            assertEquals(List.of("Consulate in Milan"), why.getList("institutions.name"));
            assertEquals(List.of(false), why.getList("institutions.told"));
            assertThat(why.getString("institutions[0].because"), containsString("Consulate in Milan"));
            assertThat(why.getString("you"), containsString("Ana"));
        });
        JsonPath bens = home.ben().reads("/v1/notices/" + notice(home.ben(), "scheduled-call.missed") + "/why");
        assertEquals(List.of(), bens.getList("institutions"), "Maria's registration is hers to tell");
        assertEquals(List.of("worker.registered"), told(post));

        JsonPath anas = home.ana().reads("/v1/notices").setRootPath("items[0]");
        assertEquals(call, anas.getString("data.call"));
        assertFalse(anas.getMap("data").containsKey("cause"));
        assertEquals(3, anas.getList("data.offers").size());
        assertThat(anas.getString("text"), containsString("at 3 other times"));
    }

    @Test
    void onAFurtherGrantItHearsOfAMissedCallByItsOwnNumberAndNoName() {
        Grants.ofContact(home.maria(), post);
        missed();

        await().atMost(SOON).until(() -> told(post).contains("scheduled-call.missed"));
        JsonPath notice = post.reads("/v1/notices/" + notice(post, "scheduled-call.missed"));
        assertEquals(
                java.util.Set.of("registration", "startedAt"),
                notice.getMap("data").keySet());
        assertEquals(registration, notice.getString("data.registration"));
        String why = "/v1/notices/" + notice(home.maria(), "scheduled-call.missed") + "/why";
        await().atMost(SOON)
                .until(() ->
                        home.maria().reads(why).getList("institutions.told").equals(List.of(true)));
    }

    @Test
    void contactLapsesAfterTheAgreedSilenceAndOnlyOnce() {
        Grants.ofContact(home.maria(), post);
        agree("P14D");
        Letters.send(home.maria(), Letters.conversation(home.maria()), "Good night, anak");
        HouseTime.passes(TWO_WEEKS.minusHours(1));
        assertFalse(told(home.maria()).contains("contact.lapsed"));
        Letters.send(home.ana(), Letters.conversation(home.ana()), "Good night, Mama");

        HouseTime.passes(TWO_WEEKS.plusHours(1));
        await().atMost(SOON).until(() -> told(home.maria()).contains("contact.lapsed"));
        await().atMost(SOON).until(() -> told(home.ben()).contains("contact.lapsed"));
        await().atMost(SOON).until(() -> told(post).contains("contact.lapsed"));
        HouseTime.passes(TWO_WEEKS.multipliedBy(3));

        assertEquals(1, count(home.maria(), "contact.lapsed"));
        assertEquals(1, count(post, "contact.lapsed"));
        assertEquals(0, count(home.ana(), "contact.lapsed"));
        JsonPath lapsed = home.maria().reads("/v1/notices/" + notice(home.maria(), "contact.lapsed"));
        assertEquals("P14D", lapsed.getString("data.silence"));
        assertThat(lapsed.getString("text"), containsString("14"));
    }

    @Test
    void aClosedContactDoesNotLapse() {
        Grants.ofContact(home.maria(), post);
        agree("P2D");
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        HouseTime.passes(Duration.ofDays(7));

        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        HouseTime.passes(Duration.ofDays(1));
        assertEquals(0, count(home.maria(), "contact.lapsed"));
        HouseTime.passes(Duration.ofDays(1).plusHours(1));
        await().atMost(SOON).until(() -> count(post, "contact.lapsed") == 1);
    }

    @Test
    void theRhythmIsTheTwosAndTheCaregivers() {
        Household others = Household.found().open();
        String rhythm = "/v1/family-links/" + home.link() + "/rhythm";

        others.maria().asks().get(rhythm).then().statusCode(404);
        others.ben().asks().body(Map.of("silence", "P3D")).put(rhythm).then().statusCode(404);
        home.ben().asks().body(Map.of("silence", "P3D")).put(rhythm).then().statusCode(428);
        for (String wrong :
                List.of("P1M", "PT24H", "P0D", "P-1D", "P367D", "two weeks", "P99999999999D", "P999999999W")) {
            home.ben()
                    .asks()
                    .header("If-Match", "*")
                    .body(Map.of("silence", wrong))
                    .put(rhythm)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", hasItem("/silence"));
        }
        String seen =
                home.ben().asks().get(rhythm).then().statusCode(200).extract().header("ETag");
        assertThat(seen, notNullValue());
        agree("P3D");
        home.ben()
                .asks()
                .header("If-Match", seen)
                .body(Map.of("silence", "P5D"))
                .put(rhythm)
                .then()
                .statusCode(412);
        assertEquals("P3D", home.maria().reads(rhythm).getString("silence"));
    }

    private void agree(String silence) {
        home.maria()
                .asks()
                .header("If-Match", "*")
                .body(Map.of("silence", silence))
                .put("/v1/family-links/" + home.link() + "/rhythm")
                .then()
                .statusCode(200);
    }

    /** A call that nobody joined. */
    private String missed() {
        JsonPath call = Plans.proposed(home, 1);
        home.ana().posts("/v1/scheduled-calls/" + call.getString("id") + "/confirmation", 200);
        HouseTime.moveTo(Instant.parse(call.getString("yours.instant")).plus(Duration.ofMinutes(31)));
        return call.getString("id");
    }

    private static List<String> told(Somebody who) {
        return who.reads("/v1/notices?limit=200").getList("items.type");
    }

    private static long count(Somebody who, String type) {
        return told(who).stream().filter(type::equals).count();
    }

    private static String notice(Somebody who, String type) {
        return who.reads("/v1/notices?limit=200").getString("items.find { it.type == '" + type + "' }.id");
    }
}
