package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two read of one call, in pairs of places whose clocks have gone wrong elsewhere. */
@QuarkusTest
class TwoClocksStoryTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Manila, PH, 19:00, Europe/Rome, IT, 2026-10-18, 13:00",
        "Asia/Manila, PH, 19:00, Europe/Rome, IT, 2026-10-25, 12:00",
        "Asia/Manila, PH, 19:00, Europe/Rome, IT, 2027-03-21, 12:00",
        "Asia/Manila, PH, 19:00, Europe/Rome, IT, 2027-03-28, 13:00",
        "Asia/Kathmandu, NP, 18:00, Asia/Kuala_Lumpur, MY, 2027-01-10, 20:15",
        "Asia/Kathmandu, NP, 18:00, Asia/Kuala_Lumpur, MY, 2027-07-01, 20:15",
        "Africa/Cairo, EG, 18:00, Asia/Amman, JO, 2027-01-10, 19:00",
        "Africa/Cairo, EG, 18:00, Asia/Amman, JO, 2027-07-01, 18:00",
        "America/Mexico_City, MX, 18:00, America/Chicago, US, 2027-03-10, 18:00",
        "America/Mexico_City, MX, 18:00, America/Chicago, US, 2027-03-17, 19:00"
    })
    void eachReadsHerOwnClock(
            String childsZone,
            String childs,
            String at,
            String parentsZone,
            String parents,
            LocalDate day,
            String there) {
        Abroad two = pair(parentsZone, parents, childsZone, childs);
        String series = two.maria()
                .posts("/v1/call-series", series(two, LocalDate.of(2026, 10, 18), at), 201)
                .getString("id");
        String on = "/v1/call-series/" + series + "/occurrences?from=" + day + "&to=" + day;

        JsonPath parent = two.maria().reads(on).setRootPath("items[0]");
        assertEquals(day + "T" + there + ":00", parent.getString("yours.local"));
        assertEquals(parentsZone, parent.getString("yours.zone"));
        assertEquals(day + "T" + at + ":00", parent.getString("theirs.local"));
        JsonPath child = two.jose().reads(on).setRootPath("items[0]");
        assertEquals(day + "T" + at + ":00", child.getString("yours.local"));
        assertEquals(parent.getString("yours.instant"), child.getString("theirs.instant"));
        assertEquals("same", child.getString("theirs.day"));
    }

    /** Sunday evening at seven, anchored to Ana: it is Rome whose clocks change. */
    @Test
    void anasSundaysAreAtSevenInManila() {
        Household home = Household.found().open();
        String series = home.maria()
                .posts("/v1/call-series", Plans.series(home, LocalDate.of(2026, 10, 18), "FREQ=WEEKLY;BYDAY=SU"), 201)
                .getString("id");
        JsonPath days = home.maria().reads("/v1/call-series/" + series + "/occurrences?from=2026-10-18&to=2027-03-28");
        assertEquals(24, days.getList("items").size());
        assertEquals(
                Set.of("19:00:00"),
                days.<String>getList("items.theirs.local").stream()
                        .map(local -> local.substring(11))
                        .collect(Collectors.toSet()));
        List<String> inRome = days.getList("items.yours.local");
        assertTrue(
                inRome.containsAll(List.of(
                        "2026-10-18T13:00:00", "2026-10-25T12:00:00", "2027-03-21T12:00:00", "2027-03-28T13:00:00")),
                inRome::toString);
    }

    @Test
    void whoeverIsOnAnotherDayReadsThat() {
        Abroad two = pair("America/New_York", "US", "Asia/Manila", "PH");
        String series = two.maria()
                .posts("/v1/call-series", series(two, LocalDate.of(2026, 10, 18), "07:00"), 201)
                .getString("id");
        JsonPath calls = two.maria().reads("/v1/call-series/" + series + "/occurrences?from=2026-11-02&to=2026-11-02");
        assertEquals("2026-11-01T18:00:00", calls.getString("items[0].yours.local"));
        assertEquals("previous", calls.getString("items[0].yours.day"));
        assertEquals("same", calls.getString("items[0].theirs.day"));
    }

    /** Asked for by hand it is refused; inside a series it is later by the gap, and says so. */
    @Test
    void anHourThatTheClocksSkip() {
        Abroad two = pair("Asia/Manila", "PH", "Europe/Rome", "IT");
        Map<String, Object> call = new HashMap<>(series(two, LocalDate.of(2027, 3, 28), "02:30"));
        call.remove("rule");
        call.put("on", call.remove("startsOn"));
        Plans.refused(two.maria(), "/v1/scheduled-calls", call, 422, "local-time-does-not-exist", "/at");

        String series = two.maria()
                .posts("/v1/call-series", series(two, LocalDate.of(2026, 10, 18), "02:30"), 201)
                .getString("id");
        String days = "/v1/call-series/" + series + "/occurrences";
        JsonPath spring = two.jose().reads(days + "?from=2027-03-27&to=2027-03-29");
        assertEquals(
                List.of("2027-03-27T02:30:00", "2027-03-28T03:30:00", "2027-03-29T02:30:00"),
                spring.getList("items.yours.local"));
        assertEquals(List.of(false, true, false), spring.getList("items.shifted"));
        JsonPath autumn = two.jose().reads(days + "?from=2026-10-25&to=2026-10-25");
        assertEquals("2026-10-25T00:30:00Z", autumn.getString("items[0].yours.instant"));
        assertTrue(autumn.getBoolean("items[0].doubled"));
    }

    @ParameterizedTest
    @CsvSource({
        "'24 July 2023, 14.00–16.00 CET (GMT+2)', zone-ambiguous",
        "CET (GMT+2), zone-ambiguous",
        "CET, zone-ambiguous",
        "EST, zone-ambiguous",
        "Europe/Atlantis, invalid"
    })
    void anAbbreviationIsNoZone(String zone, String code) {
        JsonPath choice = Somebody.prove(Numbers.italian());
        Somebody.anyone()
                .body(Map.of(
                        "choiceToken",
                        choice.getString("choiceToken"),
                        "profile",
                        Somebody.profile("Maria", "1990-04-02", zone, "IT")))
                .post("/v1/me")
                .then()
                .statusCode(422)
                .body("type", Matchers.endsWith("/" + code))
                .body("violations[0].pointer", Matchers.equalTo("/profile/zone"));
    }

    /** A parent, and a young person for whom nobody has to consent, so that any two places are two lines of a test. */
    private static Abroad pair(String mariasZone, String marias, String joses, String josesCountry) {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1980-04-02", mariasZone, marias);
        Somebody jose = Somebody.withPhone(Numbers.saudi(), "Jose", "2000-02-11", joses, josesCountry);
        String family = maria.posts("/v1/families", Map.of("name", "Reyes", "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String code = maria.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        jose.posts("/v1/memberships", Map.of("code", code), 201);
        return new Abroad(maria, jose, family, "", "").askedBy(maria, jose).confirm();
    }

    /** Every day, on Jose's clock. */
    private static Map<String, Object> series(Abroad two, LocalDate start, String at) {
        return Map.of(
                "familyLink",
                two.link(),
                "anchor",
                two.jose().id(),
                "startsOn",
                start.toString(),
                "at",
                at,
                "duration",
                "PT30M",
                "rule",
                "FREQ=DAILY");
    }
}
