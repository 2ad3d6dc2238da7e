package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A call is moved, confirmed, missed and made good. {@link HouseTime} moves the clock that all stories share. */
@QuarkusTest
class RepairStoryTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void aCallIsMissedAndRepaired() {
        Household home = Household.found().open();
        LocalDate day = Plans.inDays(2);
        String call = path(Plans.proposed(home, 2));

        move(home.ben(), call, "{\"at\":\"18:30\"}")
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(home.ana().id()))
                .body("yours.local", equalTo(day + "T18:30:00"))
                .body("yours.zone", equalTo("Asia/Manila"));
        home.ana().posts(call + "/confirmation", 409);
        home.ben().posts(call + "/confirmation", 409);
        home.maria().posts(call + "/confirmation", 200);
        HouseTime.moveTo(startOf(home, call).plus(Duration.ofMinutes(31)));

        offers(home.maria(), call)
                .body("state", equalTo("MISSED"))
                .body("cause", equalTo("NEITHER_JOINED"))
                .body("offers.theirs.local", contains(day + "T19:30:00", day(day, 1), day(day, 2)))
                .body("offers.yours.zone", contains("Europe/Rome", "Europe/Rome", "Europe/Rome"));
        offers(home.ben(), call)
                .body("cause", equalTo("NEITHER_JOINED"))
                .body("offers.yours.local", contains(day + "T19:30:00", day(day, 1), day(day, 2)));
        offers(home.ana(), call)
                .body("state", equalTo("MISSED"))
                .body("cause", nullValue())
                .body("offers.yours.local", contains(day + "T19:30:00", day(day, 1), day(day, 2)));

        JsonPath repairing = home.maria().posts(call + "/repair", offer(home.maria(), call, 1), 201);
        assertEquals("CONFIRMED", repairing.getString("state"));
        assertEquals(call, "/v1/scheduled-calls/" + repairing.getString("repairs"));
        offers(home.ana(), call).body("offers", nullValue()).body("repairedBy", equalTo(repairing.getString("id")));

        Somebody ana = new Somebody(
                home.ana().id(),
                Somebody.byPin(home.benNumber(), "Ana", Household.PIN).path("accessToken"));
        JsonPath next = ana.reads("/v1/scheduled-calls?from=" + day.plusDays(1));
        assertEquals(List.of(repairing.getString("id")), next.getList("items.id"));
        assertEquals(List.of(day(day, 1)), next.getList("items.yours.local"));
        assertEquals(List.of("CONFIRMED"), next.getList("items.state"));
    }

    private static String day(LocalDate day, int later) {
        return day.plusDays(later) + "T18:30:00";
    }

    @Test
    void theOneWhoCaresArrangesForTheChildButIsNotOneOfTheTwo() {
        Household home = Household.found().open();
        JsonPath asked = home.ben()
                .posts("/v1/scheduled-calls", Plans.call(home, Plans.inDays(3).atTime(17, 0)), 201);
        assertEquals(home.ana().id(), asked.getString("proposedBy"));
        home.maria().posts(path(asked) + "/confirmation", 200);

        String marias = path(Plans.proposed(home, 4));
        assertEquals(
                "CONFIRMED", home.ben().posts(marias + "/confirmation", 200).getString("state"));
        home.ben().posts(marias + "/joining", 404);
        assertEquals(
                "CANCELLED", home.ben().posts(marias + "/cancellation", 200).getString("state"));

        for (String list : List.of("/v1/scheduled-calls", "/v1/scheduled-calls?familyLink=" + home.link())) {
            JsonPath bens = home.ben().reads(list);
            assertEquals(List.of("CONFIRMED", "CANCELLED"), bens.getList("items.state"));
            assertEquals(List.of("Asia/Manila", "Asia/Manila"), bens.getList("items.yours.zone"));
            assertEquals(List.of("Europe/Rome", "Europe/Rome"), bens.getList("items.theirs.zone"));
        }
    }

    @Test
    void whoeverNeitherCallsNorConsentsFindsNothing() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        Somebody father = father(home);

        for (Somebody outsider : List.of(father, Household.found().ben())) {
            outsider.asks().get(call).then().statusCode(404).body("type", endsWith("/not-found"));
            asking(outsider, tag(home.ben(), call))
                    .body("{\"at\":\"18:30\"}")
                    .patch(call)
                    .then()
                    .statusCode(404);
            for (String step : List.of("/confirmation", "/cancellation", "/joining")) {
                outsider.posts(call + step, 404);
            }
            outsider.posts(call + "/repair", Map.of("startsAt", "2030-01-01T10:00:00Z"), 404);
            outsider.posts(
                    "/v1/scheduled-calls", Plans.call(home, Plans.inDays(3).atTime(17, 0)), 404);
            outsider.asks()
                    .get("/v1/scheduled-calls?familyLink=" + home.link())
                    .then()
                    .statusCode(404);
            assertEquals(List.of(), outsider.reads("/v1/scheduled-calls").getList("items"));
        }
    }

    /** He works abroad too; the link between Maria and Ana is not his. */
    private static Somebody father(Household home) {
        Somebody father = Somebody.withPhone(Numbers.italian(), "Jose", "1988-02-03", "Asia/Dubai", "AE");
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "PARENT_ABROAD"), 201)
                .getString("code");
        father.posts("/v1/memberships", Map.of("code", code), 201);
        return father;
    }

    @Test
    void onlyTheCallThatWasLookedAtIsMoved() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        String seen = tag(home.ana(), call);
        home.ana().posts(call + "/confirmation", 200);

        asking(home.ana(), seen)
                .body("{\"at\":\"18:30\"}")
                .patch(call)
                .then()
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"));
        home.ana()
                .asks()
                .body("{\"at\":\"18:30\"}")
                .patch(call)
                .then()
                .statusCode(428)
                .body("type", endsWith("/precondition-required"));
        move(home.ana(), call, "{\"at\":\"18:30\"}").statusCode(200).body("state", equalTo("PROPOSED"));
    }

    @Test
    void whatCannotBeAskedForIsRefusedWhereItWasAsked() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        String tag = tag(home.maria(), call);
        for (List<String> odd : List.of(
                List.of("{}", "422", "invalid", ""),
                List.of("{\"on\":null}", "400", "malformed", "/on"),
                List.of("{\"at\":null}", "400", "malformed", "/at"),
                List.of("{\"state\":\"CONFIRMED\"}", "400", "malformed", "/state"),
                List.of("{\"at\":\"18:30:10\"}", "400", "malformed", "/at"),
                List.of("{\"on\":\"2020-01-01\"}", "422", "invalid", "/on"),
                List.of("{\"on\":\"2300-01-01\",\"at\":\"10:00\"}", "422", "invalid", "/on"),
                List.of("{\"duration\":\"PT1M\"}", "422", "invalid", "/duration"))) {
            asking(home.maria(), tag)
                    .body(odd.get(0))
                    .patch(call)
                    .then()
                    .statusCode(Integer.parseInt(odd.get(1)))
                    .body("type", endsWith("/" + odd.get(2)))
                    .body("violations[0].pointer", equalTo(odd.get(3)));
        }
        asking(home.maria(), tag).body("[]").patch(call).then().statusCode(400);
        assertEquals(tag, tag(home.maria(), call));

        home.maria()
                .asks()
                .header("If-Match", tag)
                .body("{\"duration\":\"PT45M\"}")
                .patch(call)
                .then()
                .statusCode(200)
                .body("duration", equalTo("PT45M"));
    }

    @Test
    void whatHasBegunOrIsOverIsNotMoved() {
        Household home = Household.found().open();
        Household others = Household.found().open();
        String cancelled = path(Plans.proposed(home, 1));
        home.maria().posts(cancelled + "/cancellation", 200);
        String missed = path(Plans.proposed(home, 1));
        home.ben().posts(missed + "/confirmation", 200);
        String held = path(Plans.proposed(others, 1));
        others.ben().posts(held + "/confirmation", 200);
        Instant start = startOf(home, missed);

        HouseTime.moveTo(start.plus(A_MINUTE));
        others.ana().posts(held + "/joining", 200);
        others.maria().posts(held + "/joining", 200);
        move(home.maria(), missed, "{\"at\":\"20:00\"}").statusCode(409).body("type", endsWith("/state-conflict"));
        HouseTime.moveTo(start.plus(Duration.ofMinutes(31)));

        for (String over : List.of(cancelled, missed)) {
            move(home.maria(), over, "{\"at\":\"23:30\"}").statusCode(409).body("type", endsWith("/state-conflict"));
        }
        move(others.ben(), held, "{\"at\":\"23:30\"}").statusCode(409).body("type", endsWith("/state-conflict"));
        others.ben().asks().get(held).then().body("state", equalTo("HELD")).body("offers", nullValue());
    }

    @Test
    void anOfferIsTakenOnceAndNothingElseIs() throws Exception {
        Household home = Household.found().open();
        String call = missed(home);
        Map<String, String> first = offer(home.ana(), call, 0);
        Map<String, String> second = offer(home.ana(), call, 1);
        Map<String, String> third = offer(home.ana(), call, 2);
        Instant between = Instant.parse(second.get("startsAt")).minus(A_MINUTE);

        Plans.refused(
                home.ana(), call + "/repair", Map.of("startsAt", between.toString()), 422, "invalid", "/startsAt");
        home.maria().asks().body("{}").post(call + "/repair").then().statusCode(422);
        HouseTime.moveTo(Instant.parse(first.get("startsAt")));
        Plans.refused(home.ana(), call + "/repair", first, 422, "invalid", "/startsAt");
        offers(home.ana(), call).body("offers", hasSize(2));

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> takers = List.of(
                    () -> home.ben().asks().body(second).post(call + "/repair"),
                    () -> home.maria().asks().body(third).post(call + "/repair"));
            for (Future<Response> taken : both.invokeAll(takers)) {
                answers.add(taken.resultNow().statusCode());
            }
        }
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        conflict(home.ana(), call + "/repair", second);
        String repairing = home.ana().reads(call).getString("repairedBy");
        conflict(home.ana(), "/v1/scheduled-calls/" + repairing + "/repair", second);
        assertEquals(
                List.of("CONFIRMED"),
                home.maria()
                        .reads("/v1/scheduled-calls?from=" + Plans.inDays(1) + "&familyLink=" + home.link())
                        .getList("items.state"));
    }

    private static void conflict(Somebody one, String path, Object body) {
        one.asks().body(body).post(path).then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    /** Half past eight in the evening would suit Maria, and is Ana's night. */
    @Test
    void nothingIsOfferedInTheChildsNight() {
        Household home = Household.found().open();
        LocalDate day = Plans.inDays(1);
        String call = path(home.maria().posts("/v1/scheduled-calls", Plans.call(home, day.atTime(19, 30)), 201));
        home.ben().posts(call + "/confirmation", 200);

        HouseTime.moveTo(startOf(home, call).plus(Duration.ofMinutes(31)));

        offers(home.ana(), call)
                .body(
                        "offers.yours.local",
                        contains(
                                day.plusDays(1) + "T19:30:00",
                                day.plusDays(2) + "T19:30:00",
                                day.plusDays(3) + "T19:30:00"));
    }

    @Test
    void offersAreGoneWhileTheContactIsClosed() {
        Household home = Household.found().open();
        String call = missed(home);
        Map<String, String> offer = offer(home.maria(), call, 2);

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        for (Somebody one : List.of(home.maria(), home.ben(), home.ana())) {
            offers(one, call).body("state", equalTo("MISSED")).body("offers", nullValue());
            one.asks()
                    .body(offer)
                    .post(call + "/repair")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/contact-not-ready"));
            move(one, call, "{\"at\":\"18:30\"}").statusCode(409).body("type", endsWith("/contact-not-ready"));
        }
    }

    /** A call to which nobody came. */
    private static String missed(Household home) {
        String call = path(Plans.proposed(home, 1));
        home.ben().posts(call + "/confirmation", 200);
        HouseTime.moveTo(startOf(home, call).plus(Duration.ofMinutes(31)));
        return call;
    }

    private static Map<String, String> offer(Somebody reader, String call, int which) {
        return Map.of("startsAt", reader.reads(call).getString("offers[" + which + "].yours.instant"));
    }

    private static ValidatableResponse offers(Somebody reader, String call) {
        return reader.asks().get(call).then().statusCode(200);
    }

    private static ValidatableResponse move(Somebody by, String call, String patch) {
        return asking(by, tag(by, call)).body(patch).patch(call).then();
    }

    private static RequestSpecification asking(Somebody by, String tag) {
        return by.asks().contentType("application/merge-patch+json").header("If-Match", tag);
    }

    private static String tag(Somebody reader, String call) {
        return reader.asks().get(call).then().statusCode(200).extract().header("ETag");
    }

    private static String path(JsonPath call) {
        return "/v1/scheduled-calls/" + call.getString("id");
    }

    private static Instant startOf(Household home, String call) {
        return Instant.parse(home.maria().reads(call).getString("yours.instant"));
    }
}
