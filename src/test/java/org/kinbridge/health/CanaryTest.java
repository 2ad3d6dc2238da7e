package org.kinbridge.health;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Words that exist nowhere else are planted in a small life; logs and metrics must hold none of them. */
@QuarkusTest
class CanaryTest {

    private final Overheard log = new Overheard();
    private final List<String> words = new ArrayList<>();
    private final List<String> digits = new ArrayList<>();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void logsAndMetricsHoldNoNameNumberCodeOrWord() {
        Somebody parent = person(number(Numbers.italian()), "Europe/Rome", "IT");
        String phone = number(Numbers.philippine());
        Somebody caregiver = person(phone, "Asia/Manila", "PH");
        String family = parent.posts("/v1/families", Map.of("name", word(), "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String invitation = parent.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        words.add(invitation);
        caregiver.posts("/v1/memberships", Map.of("code", invitation), 201);
        Somebody child = child(caregiver, family, phone);
        write(parent, child, caregiver, family);
        String school = reportAnAbsence(caregiver, child);
        askForHelp(parent);
        lookAtCalendars(parent);
        sayWhatIsRefused(parent, phone);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !parent.reads("/v1/notices").getList("items").isEmpty());
        String metrics = RestAssured.get("/q/metrics").asString();
        List.of("kinbridge_outbox_oldest_unsent_seconds", "kinbridge_inbox_records_total", "kinbridge_live_sockets")
                .forEach(name -> assertTrue(metrics.contains(name), name));
        assertTrue(log.text().contains("attendance.recorded"), "a line for each fact");
        holdsNothingPlanted("the metrics", metrics);
        holdsNothingPlanted("the log", log.text());
        assertFalse(school.isEmpty());
    }

    private String word() {
        String word = "Quetzal" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        words.add(word);
        return word;
    }

    private String number(String number) {
        digits.add(number.substring(1));
        digits.add(number.substring(3));
        return number;
    }

    private Somebody person(String number, String zone, String country) {
        Somebody made = Somebody.withPhone(number, word(), "1987-06-05", zone, country);
        digits.add(Somebody.codeOn(number));
        words.add(made.token());
        return made;
    }

    private Somebody child(Somebody caregiver, String family, String phone) {
        String name = word();
        String pin = "%06d".formatted(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        digits.add(pin);
        String id = caregiver
                .posts(
                        "/v1/families/" + family + "/members",
                        Map.of("profile", Somebody.profile(name, "2016-05-09", "Asia/Manila", "PH"), "phone", phone),
                        201)
                .getString("person");
        caregiver
                .asks()
                .body(Map.of("pin", pin))
                .put("/v1/families/" + family + "/members/" + id + "/first-pin")
                .then()
                .statusCode(204);
        Somebody.byPin(phone, name, "000000").then().statusCode(401);
        String token = Somebody.byPin(phone, name, pin).path("accessToken");
        words.add(token);
        return new Somebody(id, token);
    }

    private void write(Somebody parent, Somebody child, Somebody caregiver, String family) {
        var made = parent.posts("/v1/family-links", Map.of("family", family, "with", child.id()), 201);
        String link = "/v1/family-links/" + made.getString("link.id");
        words.add(made.getString("code"));
        parent.posts(link + "/confirmation", Map.of(), 200);
        child.posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        caregiver.posts(link + "/consent", 200);
        child.posts(link + "/assent", 200);
        Letters.send(parent, Letters.conversation(parent), word());
    }

    private String reportAnAbsence(Somebody caregiver, Somebody child) {
        var client = Institutions.register("SCHOOL", word(), "PH");
        words.add(client.getString("clientSecret"));
        Somebody school = Somebody.client(client.getString("clientId"), client.getString("clientSecret"));
        words.add(school.token());
        String code = caregiver
                .posts("/v1/introductions", Map.of("about", child.id(), "to", "SCHOOL"), 201)
                .getString("code");
        words.add(code);
        String student = word();
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", student), 201);
        return school.posts(
                        "/v1/attendance-events",
                        Map.of(
                                "studentUniqueId",
                                student,
                                "eventDate",
                                LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                                "attendanceEventCategoryDescriptor",
                                "Tardy",
                                "attendanceEventReason",
                                word()),
                        201)
                .getString("id");
    }

    /** The secret stands in the path, where servers like to write it down. */
    private void lookAtCalendars(Somebody parent) {
        for (int turn = 0; turn < 2; turn++) {
            String address = parent.posts("/v1/me/calendar", 201).getString("address");
            String secret = address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.'));
            words.add(secret);
            RestAssured.get("/v1/calendar/" + secret + ".ics").then().statusCode(200);
            RestAssured.get("/v1/calendar/" + secret + ".ics?" + word()).then().statusCode(200);
            RestAssured.get("/v1/calendar/" + secret).then().statusCode(404);
            RestAssured.post("/v1/calendar/" + secret + ".ics").then().statusCode(405);
        }
        RestAssured.get("/v1/calendar/" + words.get(words.size() - 3) + ".ics")
                .then()
                .statusCode(404);
    }

    private void askForHelp(Somebody worker) {
        var client = Institutions.register("POST", word(), "PH");
        Somebody officer = Institutions.officerOf(client.getString("clientId"));
        words.add(officer.token());
        Map<String, String> request =
                Map.of("post", client.getString("clientId"), "topic", "SAFETY", "urgency", "URGENT", "text", word());
        String path = "/v1/assistance-requests/"
                + worker.posts("/v1/assistance-requests", request, 201).getString("id");
        officer.posts(path + "/taking", 200);
        officer.posts(path + "/replies", Map.of("text", word()), 201);
        worker.posts(path + "/closing", 200);
    }

    /** What is refused is where a careless line would repeat what it was given. */
    private void sayWhatIsRefused(Somebody parent, String phone) {
        parent.asks().get("/v1/families/" + word()).then().statusCode(404);
        parent.asks().get("/v1/" + word() + "?name=" + word()).then().statusCode(404);
        parent.asks()
                .body("{\"name\":\"" + word() + "\",\"role\":\"" + word() + "\"}")
                .post("/v1/families")
                .then()
                .statusCode(400);
        parent.asks().body("{\"" + word() + "\":1}").post("/v1/families").then().statusCode(400);
        parent.asks()
                .header("Idempotency-Key", word())
                .body(Map.of("name", " ", "role", "ELDER"))
                .post("/v1/families")
                .then()
                .statusCode(422);
        Somebody.anyone().auth().oauth2(word()).get("/v1/me").then().statusCode(401);
        Somebody.byPin(phone, word(), "111111").then().statusCode(401);
    }

    /** Digits count where they stand alone: a measured value or an id may hold any six of them. */
    private void holdsNothingPlanted(String where, String text) {
        words.forEach(word -> assertFalse(text.contains(word), () -> where + " holds " + word));
        digits.forEach(number -> assertFalse(
                Pattern.compile("(?<![0-9a-fA-F.])" + number + "(?![0-9a-fA-F.])")
                        .matcher(text)
                        .find(),
                () -> where + " holds " + number));
    }
}
