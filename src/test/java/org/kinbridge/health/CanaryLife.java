package org.kinbridge.health;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** A small life through every journey there is, in which every name, number, code and text is a canary. */
public final class CanaryLife {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Canaries canaries;
    private final String phone;
    private final Somebody parent;
    private final Somebody caregiver;
    private final String family;
    private final Somebody child;

    /** Three people move in. */
    public CanaryLife(Canaries canaries) {
        this.canaries = canaries;
        parent = person(canaries.number(Numbers.italian()), "Europe/Rome", "IT");
        phone = canaries.number(Numbers.philippine());
        caregiver = person(phone, "Asia/Manila", "PH");
        family = parent.posts("/v1/families", Map.of("name", canaries.word(), "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String invitation = canaries.secret(
                parent.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                        .getString("code"));
        caregiver.posts("/v1/memberships", Map.of("code", invitation), 201);
        child = child();
    }

    /** Everything happens; comes back when everybody was told. */
    public void live() {
        String link = talk();
        planCalls(link);
        planCare();
        goToSchool();
        goToTheConsulate();
        changeNumber();
        lookAtCalendars();
        sayWhatIsRefused();
        await().atMost(SOON)
                .until(() -> parent.reads("/v1/notices").getList("items").size() >= 3);
        partWays();
    }

    private Somebody person(String number, String zone, String country) {
        Somebody made = Somebody.withPhone(number, canaries.word(), "1987-06-05", zone, country);
        canaries.pin(Somebody.codeOn(number));
        canaries.secret(made.token());
        return made;
    }

    private Somebody child() {
        String name = canaries.word();
        String pin = canaries.pin("%06d".formatted(ThreadLocalRandom.current().nextInt(100_000, 1_000_000)));
        String members = "/v1/families/" + family + "/members";
        Map<String, Object> profile = Somebody.profile(name, "2016-05-09", "Asia/Manila", "PH");
        String id = caregiver
                .posts(members, Map.of("profile", profile, "phone", phone), 201)
                .getString("person");
        caregiver
                .asks()
                .body(Map.of("pin", pin))
                .put(members + "/" + id + "/first-pin")
                .then()
                .statusCode(204);
        canaries.refused(Somebody.byPin(phone, name, "000000"), 401);
        return new Somebody(id, canaries.secret(Somebody.byPin(phone, name, pin).path("accessToken")));
    }

    private String talk() {
        JsonPath made = parent.posts("/v1/family-links", Map.of("family", family, "with", child.id()), 201);
        String link = "/v1/family-links/" + made.getString("link.id");
        String code = canaries.secret(made.getString("code"));
        parent.posts(link + "/confirmation", Map.of(), 200);
        child.posts(link + "/confirmation", Map.of("code", code), 200);
        caregiver.posts(link + "/consent", 200);
        child.posts(link + "/assent", 200);
        Letters.send(parent, Letters.conversation(parent), canaries.word());
        Letters.send(child, Letters.conversation(child), canaries.word());
        return made.getString("link.id");
    }

    private void planCalls(String link) {
        Map<String, String> call =
                Map.of("familyLink", link, "anchor", child.id(), "on", day(40), "at", "19:00", "duration", "PT30M");
        String made = "/v1/scheduled-calls/"
                + parent.posts("/v1/scheduled-calls", call, 201).getString("id");
        child.posts(made + "/confirmation", 200);
        parent.posts(made + "/cancellation", 200);
    }

    private void planCare() {
        Map<String, Object> plan = Map.of(
                "family", family,
                "child", child.id(),
                "caregiver", caregiver.id(),
                "departureOn", day(60),
                "from", day(60),
                "until", day(120),
                "legalReference", canaries.word(),
                "rhythm", "P2D",
                "childPage", canaries.word());
        String made =
                "/v1/care-plans/" + parent.posts("/v1/care-plans", plan, 201).getString("id");
        child.posts(made + "/child-reading", 200);
        parent.posts(made + "/signature", 200);
        caregiver.posts(made + "/signature", 200);
    }

    private static String day(int fromNow) {
        return LocalDate.ofInstant(Instant.parse(houseTime()), ZoneOffset.UTC)
                .plusDays(fromNow)
                .toString();
    }

    private static String houseTime() {
        return Somebody.anyone().get("/sim/clock").then().extract().path("now");
    }

    private Somebody client(JsonPath registered) {
        canaries.secret(registered.getString("clientSecret"));
        Somebody client = Somebody.client(registered.getString("clientId"), registered.getString("clientSecret"));
        canaries.secret(client.token());
        return client;
    }

    private String introduced(Somebody by, Somebody about, String to) {
        return canaries.secret(by.posts("/v1/introductions", Map.of("about", about.id(), "to", to), 201)
                .getString("code"));
    }

    private void goToSchool() {
        Somebody school = client(Institutions.register("SCHOOL", canaries.word(), "PH"));
        String url = Receiver.open().url() + canaries.word();
        Map<String, String> delivery = Map.of("kind", "WEBHOOK", "url", url);
        String subscription = school.posts(
                        "/v1/subscriptions",
                        Map.of("eventTypes", List.of("attendance.recorded"), "delivery", delivery),
                        201)
                .getString("id");
        canaries.secret(school.posts("/v1/subscriptions/" + subscription + "/webhook-secrets", 201)
                .getString("secret"));
        String student = canaries.word();
        school.posts(
                "/v1/enrolments",
                Map.of("code", introduced(caregiver, child, "SCHOOL"), "studentUniqueId", student),
                201);
        Map<String, String> absence = Map.of(
                "studentUniqueId",
                student,
                "eventDate",
                day(-1),
                "attendanceEventCategoryDescriptor",
                "Unexcused Absence",
                "attendanceEventReason",
                canaries.word());
        String event = school.posts("/v1/attendance-events", absence, 201).getString("id");
        caregiver.posts("/v1/attendance-events/" + event + "/explanation", Map.of("text", canaries.word()), 201);
    }

    private void goToTheConsulate() {
        JsonPath registered = Institutions.register("POST", canaries.word(), "PH");
        Somebody post = client(registered);
        Map<String, String> work = Map.of("code", introduced(parent, parent, "POST"), "occupation", canaries.word());
        post.posts("/v1/worker-registrations", work, 201);
        Somebody officer = Institutions.officerOf(registered.getString("clientId"));
        canaries.secret(officer.token());
        Map<String, String> request = Map.of(
                "post",
                registered.getString("clientId"),
                "topic",
                "SAFETY",
                "urgency",
                "URGENT",
                "text",
                canaries.word());
        String path = "/v1/assistance-requests/"
                + parent.posts("/v1/assistance-requests", request, 201).getString("id");
        officer.posts(path + "/taking", 200);
        officer.posts(path + "/replies", Map.of("text", canaries.word()), 201);
        parent.posts(path + "/closing", 200);
    }

    private void changeNumber() {
        String number = canaries.number(Numbers.italian());
        String point = parent.posts("/v1/me/contact-points", Map.of("number", number), 201)
                .getString("id");
        String code = canaries.pin(Somebody.codeOn(number));
        parent.posts("/v1/me/contact-points/" + point + "/verification", Map.of("code", code), 200);
    }

    /** The secret stands in the path, where servers like to write it down; the second one ends the first. */
    private void lookAtCalendars() {
        String first = calendar();
        String path = "/v1/calendar/" + calendar();
        Somebody.anyone().get(path + ".ics?" + canaries.word()).then().statusCode(200);
        Somebody.anyone().post(path + ".ics").then().statusCode(405);
        canaries.refused(Somebody.anyone().get(path), 404);
        canaries.refused(Somebody.anyone().get("/v1/calendar/" + first + ".ics"), 404);
        canaries.refused(Somebody.anyone().get("/v1/calendar/" + canaries.word() + ".ics"), 404);
    }

    private String calendar() {
        String address = parent.posts("/v1/me/calendar", 201).getString("address");
        return canaries.secret(address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.')));
    }

    /** What is refused is where a careless line would repeat what it was given. */
    private void sayWhatIsRefused() {
        canaries.refused(parent.asks().get("/v1/families/" + canaries.word()), 404);
        canaries.refused(parent.asks().get("/v1/" + canaries.word() + "?name=" + canaries.word()), 404);
        canaries.refused(parent.asks().get("/v1/families?cursor=" + canaries.word()), 422);
        canaries.refused(posting("{\"name\":\"" + canaries.word() + "\",\"role\":\"" + canaries.word() + "\"}"), 400);
        canaries.refused(posting("{\"" + canaries.field() + "\":1}"), 400);
        canaries.refused(posting("{\"name\":\"" + canaries.word()), 400);
        canaries.refused(
                parent.asks()
                        .header("Idempotency-Key", canaries.word())
                        .body(Map.of("name", " ", "role", "ELDER"))
                        .post("/v1/families"),
                422);
        canaries.refused(parent.asks().body(Map.of("code", canaries.word())).post("/v1/memberships"), 422);
        canaries.refused(Somebody.anyone().auth().oauth2(canaries.word()).get("/v1/me"), 401);
        canaries.refused(Somebody.byPin(phone, canaries.word(), "111111"), 401);
    }

    private Response posting(String body) {
        return parent.asks().body(body).post("/v1/families");
    }

    private void partWays() {
        Map<String, Object> apart =
                Map.of("family", family, "between", List.of(parent.id(), child.id()), "reason", canaries.word());
        child.posts("/v1/restrictions", apart, 201);
        canaries.refused(
                parent.asks()
                        .body(Letters.letter(Letters.conversation(parent), canaries.word()))
                        .post("/v1/messages"),
                409);
    }
}
