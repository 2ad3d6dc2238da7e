package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By Ana's care plan her calls wait for the yes of Lolo Ben, who cares for her. */
@QuarkusTest
class CallApprovalStoryTest {

    @Test
    void whatAnaAsksForWaitsForBothOthers() {
        Household home = approving();
        JsonPath asked = proposed(home, home.ana(), 3);
        String call = path(asked);
        assertEquals("NEEDED", asked.getString("approval"));

        try (LiveEar maria = LiveEar.of(home.maria())) {
            says(home.maria(), call, "PROPOSED", "NEEDED");
            JsonPath told = maria.hears("call.changed", 1, LiveEar.SOON);
            assertEquals("PROPOSED", told.getString("data.state"));
            assertEquals("NEEDED", told.getString("data.approval"));
        }
        conflict(home.maria(), call + "/confirmation");
        conflict(home.ana(), call + "/confirmation");
        for (Somebody one : List.of(home.maria(), home.ana(), home.ben())) {
            one.asks()
                    .get(call)
                    .then()
                    .body("state", equalTo("PROPOSED"))
                    .body("approval", equalTo("NEEDED"))
                    .body("reason", nullValue());
        }
        assertEquals(null, page(home.maria()).getString("lines[0].canDo"));
        says(home.ben(), call, "CONFIRMED", "GIVEN");
        conflict(home.ben(), call + "/confirmation");
    }

    @Test
    void lolobenMaySayYesBeforeMariaDoes() {
        Household home = approving();
        String call = path(proposed(home, home.ana(), 3));
        says(home.ben(), call, "PROPOSED", "GIVEN");
        conflict(home.ben(), call + "/confirmation");
        says(home.maria(), call, "CONFIRMED", "GIVEN");
    }

    @Test
    void anasYesToWhatMariaAsksForIsNotEnough() {
        Household home = approving();
        String call = path(Plans.proposed(home, 3));
        says(home.ana(), call, "PROPOSED", "NEEDED");
        conflict(home.ana(), call + "/confirmation");
        conflict(home.maria(), call + "/confirmation");
        assertEquals("CALL_PROPOSED", page(home.ana()).getString("lines[0].kind"));
        assertEquals(null, page(home.ana()).getString("lines[0].canDo"));
        says(home.ben(), call, "CONFIRMED", "GIVEN");
    }

    @Test
    void lolobensOwnWordIsEnoughOnHerSide() {
        Household home = approving();
        says(home.ben(), path(Plans.proposed(home, 3)), "CONFIRMED", "GIVEN");

        JsonPath asked = proposed(home, home.ben(), 4);
        assertEquals("GIVEN", asked.getString("approval"));
        says(home.maria(), path(asked), "CONFIRMED", "GIVEN");
    }

    @Test
    void anotherTimeIsApprovedAnew() {
        Household home = approving();
        String call = path(Plans.proposed(home, 3));
        says(home.ben(), call, "CONFIRMED", "GIVEN");
        home.ana()
                .asks()
                .header("If-Match", home.ana().asks().get(call).header("ETag"))
                .body(Map.of("at", "18:30"))
                .patch(call)
                .then()
                .statusCode(200)
                .body("approval", equalTo("NEEDED"));
        says(home.maria(), call, "PROPOSED", "NEEDED");
        says(home.ben(), call, "CONFIRMED", "GIVEN");
    }

    @Test
    void aNoOfHersNeedsNobodyAndLolobenMaySayItToo() {
        Household home = approving();
        String marias = path(Plans.proposed(home, 3));
        says(home.ana(), marias, "PROPOSED", "NEEDED");
        declines(home.ana(), marias);

        String anas = path(proposed(home, home.ana(), 3));
        declines(home.ben(), anas);
        home.maria().asks().get(anas).then().body("state", equalTo("DECLINED")).body("approval", nullValue());

        String again = path(proposed(home, home.ana(), 3));
        conflictOf(home.ana(), again + "/declining", Map.of("reason", "OTHER"));
        assertEquals("CANCELLED", home.ana().posts(again + "/cancellation", 200).getString("state"));
    }

    @Test
    void nobodyComesInBeforeItIsApproved() {
        Household home = approving();
        JsonPath asked = Plans.proposed(home, 2);
        String call = path(asked);
        says(home.ana(), call, "PROPOSED", "NEEDED");
        HouseTime.moveTo(Instant.parse(asked.getString("yours.instant")));
        conflict(home.ana(), call + "/joining");
        conflict(home.maria(), call + "/joining");
        assertEquals("CALL_PROPOSED", page(home.ana()).getString("lines[0].kind"));
        says(home.ben(), call, "CONFIRMED", "GIVEN");
        home.ana().posts(call + "/joining", 200);
        assertEquals("RUNNING", home.maria().posts(call + "/joining", 200).getString("state"));
    }

    @Test
    void whatMakesGoodAMissIsApprovedToo() {
        Household home = approving();
        JsonPath asked = Plans.proposed(home, 2);
        String call = path(asked);
        says(home.ben(), call, "CONFIRMED", "GIVEN");
        HouseTime.moveTo(Instant.parse(asked.getString("yours.instant")).plus(Duration.ofMinutes(31)));
        String offer = home.ana().reads(call).getString("offers[0].yours.instant");

        JsonPath taken = home.ana().posts(call + "/repair", Map.of("startsAt", offer), 201);

        assertEquals("PROPOSED", taken.getString("state"));
        assertEquals("NEEDED", taken.getString("approval"));
        conflict(home.maria(), path(taken) + "/confirmation");
        says(home.ben(), path(taken), "CONFIRMED", "GIVEN");
    }

    @Test
    void aSeriesIsApprovedOnce() {
        Household home = approving();
        String series = series(home);
        int made = Plans.states(home.ana(), home).size();
        JsonPath anas = home.ana().posts(series + "/confirmation", 200);
        assertEquals(0, anas.getInt("confirmed"));
        assertEquals("NEEDED", anas.getString("approval"));
        assertEquals(Set.of("PROPOSED"), states(home));
        home.ana().asks().get(series).then().body("accepted", equalTo(true)).body("approval", equalTo("NEEDED"));

        JsonPath bens = home.ben().posts(series + "/confirmation", 200);

        assertEquals(made, bens.getInt("confirmed"));
        assertEquals("GIVEN", bens.getString("approval"));
        assertEquals(Set.of("CONFIRMED"), states(home));
        HouseTime.passes(Duration.ofHours(30));
        assertTrue(Plans.states(home.ana(), home).size() > made);
        assertEquals(Set.of("CONFIRMED"), ahead(home));
        home.ben().asks().get(series).then().statusCode(404);
    }

    /** What was agreed on before the plan began stays; what is made of the series afterwards waits. */
    @Test
    void aSeriesThatWasAgreedOnBeforeWaitsFromThePlanOn() {
        Household home = Household.found().open();
        String series = series(home);
        int made = home.ana().posts(series + "/confirmation", 200).getInt("confirmed");
        plan(home, true);
        assertEquals(Set.of("CONFIRMED"), states(home));

        HouseTime.passes(Duration.ofHours(30));

        List<String> states = Plans.states(home.ana(), home);
        assertEquals("PROPOSED", states.getLast());
        assertTrue(states.size() > made);
        assertTrue(home.ben().posts(series + "/confirmation", 200).getInt("confirmed") > 0);
        assertEquals(Set.of("CONFIRMED"), ahead(home));
    }

    @Test
    void onceThePlanHasEndedHerOwnYesIsEnough() {
        Household home = Household.found().open();
        String plan = plan(home, true);
        String marias = path(Plans.proposed(home, 3));
        String anas = path(proposed(home, home.ana(), 4));
        says(home.ana(), marias, "PROPOSED", "NEEDED");
        home.ben().posts(plan + "/ending", 200);

        says(home.ana(), marias, "CONFIRMED", null);
        says(home.maria(), anas, "CONFIRMED", null);
        says(home.ana(), path(Plans.proposed(home, 5)), "CONFIRMED", null);
    }

    @Test
    void unlessThePlanSaysSoNothingWaits() {
        Household home = Household.found().open();
        plan(home, false);
        JsonPath asked = Plans.proposed(home, 3);
        assertEquals(null, asked.getString("approval"));
        says(home.ana(), path(asked), "CONFIRMED", null);
        says(home.maria(), path(proposed(home, home.ana(), 4)), "CONFIRMED", null);
    }

    @Test
    void aPlanThatHasNotBegunSaysNothingYet() {
        Household home = Household.found().open();
        Map<String, Object> asked = terms(home);
        asked.put("from", Plans.inDays(2).toString());
        signed(asked, home.ana(), home.maria(), home.ben());
        says(home.ana(), path(Plans.proposed(home, 3)), "CONFIRMED", null);
    }

    /** Ana has another household, which does not know of this one. */
    @Test
    void thePlanOfAnotherFamilyIsNoMatterHere() {
        Household home = Household.found().open();
        Somebody paolo = Somebody.withPhone(Numbers.italian(), "Paolo", "1985-01-01", "Europe/Rome", "IT");
        Somebody joy = Somebody.withPhone(Numbers.philippine(), "Tita Joy", "1980-08-08", "Asia/Manila", "PH");
        String second = paolo.posts("/v1/families", Map.of("name", "Reyes", "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String invited = paolo.posts("/v1/families/" + second + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        joy.posts("/v1/memberships", Map.of("code", invited), 201);
        String code = home.ben()
                .posts(
                        "/v1/families/" + home.family() + "/members/"
                                + home.ana().id() + "/codes",
                        201)
                .getString("code");
        paolo.posts("/v1/child-claims", Map.of("family", second, "code", code), 201);
        Map<String, Object> theirs = terms(home);
        theirs.put("family", second);
        theirs.put("caregiver", joy.id());
        signed(theirs, home.ana(), paolo, joy);

        says(home.ana(), path(Plans.proposed(home, 3)), "CONFIRMED", null);
        joy.posts(path(Plans.proposed(home, 4)) + "/confirmation", 404);
    }

    @Test
    void aDraftSaysNothingYetAndIsChangedLikeTheRest() {
        Household home = Household.found().open();
        Map<String, Object> asked = terms(home);
        asked.remove("callApproval");
        JsonPath made = home.maria().posts("/v1/care-plans", asked, 201);
        assertEquals(false, made.getBoolean("callApproval"));
        String plan = "/v1/care-plans/" + made.getString("id");
        home.ben()
                .asks()
                .header("If-Match", home.ben().asks().get(plan).header("ETag"))
                .body(Map.of("callApproval", true))
                .patch(plan)
                .then()
                .statusCode(200)
                .body("callApproval", equalTo(true));
        says(home.ana(), path(Plans.proposed(home, 3)), "CONFIRMED", null);
        home.ana().asks().get(plan).then().body("callApproval", nullValue());
    }

    private static Household approving() {
        Household home = Household.found().open();
        plan(home, true);
        return home;
    }

    /** A plan that both have signed, from today on. */
    private static String plan(Household home, boolean callApproval) {
        Map<String, Object> asked = terms(home);
        asked.put("callApproval", callApproval);
        return signed(asked, home.ana(), home.maria(), home.ben());
    }

    private static String signed(Map<String, Object> asked, Somebody child, Somebody leaving, Somebody caregiver) {
        String plan =
                "/v1/care-plans/" + leaving.posts("/v1/care-plans", asked, 201).getString("id");
        child.posts(plan + "/child-reading", 200);
        leaving.posts(plan + "/signature", 200);
        caregiver.posts(plan + "/signature", 200);
        return plan;
    }

    private static Map<String, Object> terms(Household home) {
        return new HashMap<>(Map.of(
                "family",
                home.family(),
                "child",
                home.ana().id(),
                "caregiver",
                home.ben().id(),
                "departureOn",
                Plans.inDays(0).toString(),
                "from",
                Plans.inDays(0).toString(),
                "until",
                Plans.inDays(100).toString(),
                "rhythm",
                "P3D",
                "childPage",
                "Lolo Ben is with you.",
                "callApproval",
                true));
    }

    private static String series(Household home) {
        return "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, Plans.inDays(1), "FREQ=DAILY"), 201)
                        .getString("id");
    }

    private static JsonPath proposed(Household home, Somebody by, int days) {
        return by.posts(
                "/v1/scheduled-calls", Plans.call(home, Plans.inDays(days).atTime(19, 0)), 201);
    }

    private static void says(
            Somebody yes, String call, String state, @org.jspecify.annotations.Nullable String approval) {
        yes.asks()
                .post(call + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("approval", equalTo(approval));
    }

    private static void declines(Somebody no, String call) {
        no.asks()
                .body(Map.of("reason", "OTHER_TIME_PLEASE"))
                .post(call + "/declining")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    private static void conflict(Somebody by, String path) {
        conflictOf(by, path, Map.of());
    }

    private static void conflictOf(Somebody by, String path, Object body) {
        by.asks().body(body).post(path).then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    private static Set<String> states(Household home) {
        return new HashSet<>(Plans.states(home.ana(), home));
    }

    /** The states of what has not begun. */
    private static Set<String> ahead(Household home) {
        JsonPath calls = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link() + "&from=" + Plans.inDays(1));
        return new HashSet<>(calls.getList("items.state"));
    }

    private static JsonPath page(Somebody reader) {
        return reader.reads("/v1/me/page");
    }

    private static String path(JsonPath call) {
        return "/v1/scheduled-calls/" + call.getString("id");
    }
}
