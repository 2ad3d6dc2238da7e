package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ioana leaves for Turin, her mother Elena stays with Matei (9). They are in one family, and Ioana and Matei may be in
 * contact. Everything is made through the public API.
 */
record Leaving(Somebody ioana, Somebody elena, Somebody matei, String family, String link, ZoneId zone) {

    private static final String PIN = "161803";

    /** In Iași. */
    static Leaving fromIasi() {
        return from("RO", "Europe/Bucharest", "1956-03-08");
    }

    /** At home in this country; whoever cares for Matei was born then. */
    static Leaving from(String country, String zone, String caregiverBorn) {
        String phone = Numbers.philippine();
        Somebody ioana = Somebody.withPhone(Numbers.italian(), "Ioana", "1991-06-24", zone, country);
        Somebody elena = Somebody.withPhone(phone, "Elena", caregiverBorn, zone, country);
        String family = ioana.posts("/v1/families", Map.of("name", "Rusu", "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String home = "/v1/families/" + family;
        String code = ioana.posts(home + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        elena.posts("/v1/memberships", Map.of("code", code), 201);
        Map<String, Object> nine = Somebody.profile(
                "Matei",
                LocalDate.ofInstant(Plans.now(), ZoneId.of(zone)).minusYears(9).toString(),
                zone,
                country,
                "ro");
        String id = ioana.posts(home + "/members", Map.of("profile", nine, "phone", phone), 201)
                .getString("person");
        ioana.asks()
                .body(Map.of("pin", PIN))
                .put(home + "/members/" + id + "/first-pin")
                .then()
                .statusCode(204);
        Somebody matei = new Somebody(
                id,
                Somebody.byPin(phone, "Matei", PIN)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("accessToken"));
        JsonPath made = ioana.posts("/v1/family-links", Map.of("family", family, "with", id), 201);
        String link = "/v1/family-links/" + made.getString("link.id");
        ioana.posts(link + "/confirmation", Map.of(), 200);
        matei.posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        elena.posts(link + "/consent", 200);
        matei.posts(link + "/assent", 200);
        return new Leaving(ioana, elena, matei, family, made.getString("link.id"), ZoneId.of(zone));
    }

    /** A day on Matei's clock. */
    LocalDate day(int fromNow) {
        return LocalDate.ofInstant(Plans.now(), zone).plusDays(fromNow);
    }

    /** What Ioana asks for: she leaves in so many days, Elena cares from then on until another day. */
    Map<String, Object> plan(int departure, int from, int until) {
        return new HashMap<>(Map.of(
                "family",
                family,
                "child",
                matei.id(),
                "caregiver",
                elena.id(),
                "departureOn",
                day(departure).toString(),
                "from",
                day(from).toString(),
                "until",
                day(until).toString(),
                "legalReference",
                "Decision 77/2026",
                "rhythm",
                "P2D",
                "firstCallAt",
                day(departure + 1) + "T19:30",
                "childPage",
                "Bunica is with you. Mama calls every second evening."));
    }

    /** Ioana makes it. */
    String makes(Map<String, Object> plan) {
        return "/v1/care-plans/" + ioana.posts("/v1/care-plans", plan, 201).getString("id");
    }

    /** Matei has seen his page, and both have signed. */
    String signed(Map<String, Object> plan) {
        String made = makes(plan);
        matei.posts(made + "/child-reading", 200);
        ioana.posts(made + "/signature", 200);
        elena.posts(made + "/signature", 200);
        return made;
    }

    /** Changes it, with the present ETag. */
    ValidatableResponse changes(Somebody by, String plan, String patch) {
        String tag = by.asks().get(plan).header("ETag");
        return by.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(plan)
                .then();
    }

    /** The types of what somebody was told of plans. */
    static List<String> told(Somebody reader) {
        return reader.reads("/v1/notices").<String>getList("items.type").stream()
                .filter(type -> type.startsWith("care-plan"))
                .toList();
    }
}
