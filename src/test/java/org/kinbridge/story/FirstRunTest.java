package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** The main job, from the first code to Ana's no: Maria in Rome, Ana and Lolo Ben in Manila, a school, a consulate. */
@QuarkusTest
class FirstRunTest {

    @Test
    void aFamilyFindsEachOtherAndAnaKeepsTheLastWord() {
        Household home = Household.found();

        untilEverythingIsThereAnyAttemptAtContactIsRefusedAlike(home);
        theyTalkOnSundaysAndBothReadTheirOwnClock(home);
        theyWriteEachOtherAndNobodyElseHears(home);
        theSchoolReportsAnAbsenceAndBothAdultsKnow(home);
        theConsulateRegistersMariaAndReadsItInItsNotices(home);
        anaTakesHerAssentBackAndNothingSaysWhy(home);
    }

    private static void untilEverythingIsThereAnyAttemptAtContactIsRefusedAlike(Household home) {
        String link = "/v1/family-links/" + home.link();
        String first = attempt(home);
        home.maria().posts(link + "/confirmation", Map.of(), 200);
        assertEquals(first, attempt(home));
        home.ana().posts(link + "/confirmation", Map.of("code", home.linkCode()), 200);
        assertEquals(first, attempt(home));
        home.ben().posts(link + "/consent", 200);
        assertEquals(first, attempt(home));
        home.ana().posts(link + "/assent", 200);
        assertEquals("ACTIVE", home.maria().reads(link).getString("state"));
    }

    private static String attempt(Household home) {
        return home.maria()
                .asks()
                .body(Plans.series(home, LocalDate.of(2026, 10, 4), "FREQ=WEEKLY;BYDAY=SU"))
                .post("/v1/call-series")
                .then()
                .statusCode(409)
                .body("type", endsWith("/contact-not-ready"))
                .extract()
                .asString();
    }

    private static void theyTalkOnSundaysAndBothReadTheirOwnClock(Household home) {
        String series = home.maria()
                .posts("/v1/call-series", Plans.series(home, LocalDate.of(2026, 10, 4), "FREQ=WEEKLY;BYDAY=SU"), 201)
                .getString("id");
        JsonPath autumn = occurrences(home.maria(), series, "2026-10-18", "2026-10-25");
        JsonPath spring = occurrences(home.maria(), series, "2027-03-21", "2027-03-28");

        assertEquals(List.of("2026-10-18T13:00:00", "2026-10-25T12:00:00"), autumn.getList("items.yours.local"));
        assertEquals(List.of("2027-03-21T12:00:00", "2027-03-28T13:00:00"), spring.getList("items.yours.local"));
        assertThat(
                occurrences(home.ana(), series, "2026-10-01", "2027-09-30").<String>getList("items.yours.local"),
                everyItem(endsWith("T19:00:00")));

        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?familyLink=" + home.link())
                .getList("items.id");
        assertThat(calls, not(empty()));
        home.ana().posts("/v1/scheduled-calls/" + calls.get(0) + "/confirmation", 200);
        home.maria().posts("/v1/scheduled-calls/" + calls.get(1) + "/cancellation", 200);
        assertEquals(
                List.of("CONFIRMED", "CANCELLED"),
                Plans.states(home.maria(), home).subList(0, 2));
    }

    private static JsonPath occurrences(Somebody reader, String series, String from, String to) {
        return reader.reads("/v1/call-series/" + series + "/occurrences?from=" + from + "&to=" + to);
    }

    private static void theyWriteEachOtherAndNobodyElseHears(Household home) {
        String talk = home.maria().reads("/v1/conversations").getString("items[0].id");
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana());
                LiveEar ben = LiveEar.of(home.ben())) {
            String left = maria.cursor();
            says(home.maria(), talk, "Kumusta, anak?");
            says(home.ana(), talk, "I drew you our house!");

            assertEquals("Kumusta, anak?", ana.hears("message.sent", 1).getString("data.text"));
            assertEquals(2, maria.hears("message.sent", 2).getInt("data.sequence"));
            home.maria().posts("/v1/conversations/" + talk + "/receipts", Map.of("upTo", 2, "kind", "READ"), 200);
            assertEquals("READ", ana.hears("receipt", 1).getString("data.kind"));
            assertThat(ben.heard("message.sent"), is(empty()));

            try (LiveEar again = LiveEar.after(home.maria(), left)) {
                again.hears("receipt", 1);
                assertEquals(2, again.heard("message.sent").size(), "what was missed, once");
            }
        }
        assertEquals(
                List.of(1, 2),
                home.ana().reads("/v1/messages?conversation=" + talk).getList("items.sequence"));
    }

    private static void says(Somebody author, String conversation, String text) {
        UUID clientId = NewId.next();
        author.posts(
                "/v1/messages",
                Map.of("conversation", conversation, "clientId", clientId.toString(), "text", text),
                201);
    }

    private static void theSchoolReportsAnAbsenceAndBothAdultsKnow(Household home) {
        Somebody school = Institutions.school("Mabini Elementary School", "PH");
        String code = introduced(home.ben(), home.ana().id(), "SCHOOL");
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "S-1"), 201);
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ben = LiveEar.of(home.ben())) {
            school.posts(
                    "/v1/attendance-events",
                    Map.of(
                            "studentUniqueId",
                            "S-1",
                            "eventDate",
                            Plans.inDays(0).toString(),
                            "attendanceEventCategoryDescriptor",
                            "Unexcused Absence"),
                    201);
            assertThat(maria.hears("notice", 1).prettify(), containsString("Unexcused Absence"));
            assertThat(ben.hears("notice", 1).prettify(), containsString("Unexcused Absence"));
        }
        assertEquals(1, home.maria().reads("/v1/notices").getList("items").size());
        assertEquals(1, home.ben().reads("/v1/notices").getList("items").size());
    }

    private static void theConsulateRegistersMariaAndReadsItInItsNotices(Household home) {
        Somebody post = Institutions.post("Consulate General, Milan", "PH");
        post.posts("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")), 201);
        String code = introduced(home.maria(), home.maria().id(), "POST");
        String registration = post.posts("/v1/worker-registrations", Map.of("code", code, "occupation", "Nurse"), 201)
                .getString("id");

        await().until(() -> !post.reads("/v1/notices").getList("items").isEmpty());
        String told = post.reads("/v1/notices").prettify();
        assertThat(told, containsString("worker.registered"));
        assertThat(told, containsString(registration));
        assertThat(told, not(containsString(home.maria().id())));
        assertThat(told, not(containsString(home.family())));
    }

    private static String introduced(Somebody by, String about, String to) {
        return by.posts("/v1/introductions", Map.of("about", about, "to", to), 201)
                .getString("code");
    }

    private static void anaTakesHerAssentBackAndNothingSaysWhy(Household home) {
        String link = "/v1/family-links/" + home.link();
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            home.ana().asks().delete(link + "/assent").then().statusCode(200);

            assertEquals(
                    "NOT_READY",
                    maria.hears("family-link.changed", 1, LiveEar.SOON).getString("data.state"));
            assertEquals(
                    "NOT_AVAILABLE",
                    maria.hears("call.changed", 1, LiveEar.SOON).getString("data.reason"));
            ana.hears("family-link.changed", 1, LiveEar.SOON);
            assertThat(String.join("\n", maria.frames()).toLowerCase(Locale.ROOT), not(containsString("assent")));
        }
        assertThat(Plans.states(home.maria(), home), everyItem(is("CANCELLED")));
        String read = home.maria().reads(link).prettify();
        assertThat(read.toLowerCase(Locale.ROOT), not(containsString("assent")));
        attempt(home);
    }
}
