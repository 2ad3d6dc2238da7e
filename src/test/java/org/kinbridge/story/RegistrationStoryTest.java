package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maria finds her consulate and registers there by herself; another worker hands her code to an officer. */
@QuarkusTest
class RegistrationStoryTest {

    private static final String REGISTRATIONS = "/v1/worker-registrations";
    private static final Duration SOON = Duration.ofSeconds(20);

    private Somebody maria = new Somebody("", "");
    private Somebody consulate = new Somebody("", "");

    @BeforeEach
    void mariaAndAConsulate() {
        maria = worker("Maria");
        consulate = Institutions.post("Consulate in Rome", "PH");
    }

    @Test
    void sheRegistersHerselfAndThePostIsTold() {
        consulate.posts("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")), 201);
        JsonPath made = maria.posts(
                REGISTRATIONS,
                Map.of("post", consulate.id(), "occupation", "Care worker", "employerCountry", "IT"),
                201);
        String registration = made.getString("id");
        assertEquals(Map.of("id", consulate.id(), "name", "Consulate in Rome"), made.getMap("post"));

        maria.asks()
                .get(REGISTRATIONS)
                .then()
                .body("items.id", contains(registration))
                .body("items.post.name", contains("Consulate in Rome"));
        maria.asks()
                .get(REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(200)
                .body("post.id", equalTo(consulate.id()))
                .body("occupation", equalTo("Care worker"))
                .body("employerCountry", equalTo("IT"));
        assertEquals(
                Set.of("id", "occupation", "employerCountry", "registeredAt"),
                consulate.reads(REGISTRATIONS + "/" + registration).getMap("$").keySet());
        await().atMost(SOON)
                .until(() -> consulate
                        .reads("/v1/notices")
                        .getList("items.data.registration")
                        .equals(List.of(registration)));
        refused(register(maria, Map.of("post", consulate.id(), "occupation", "Nurse")), 409, "already-there");
    }

    @Test
    void anOfficerRegistersAWorkerWithTheCodeSheHandsOver() {
        Somebody officer = Institutions.officerOf(consulate.id());
        String code = introduce(maria);
        String registration = officer.posts(REGISTRATIONS, Map.of("code", code, "occupation", "Nurse"), 201)
                .getString("id");

        officer.asks()
                .get(REGISTRATIONS)
                .then()
                .body("items.id", contains(registration))
                .body("items[0].post", nullValue());
        assertEquals(
                Set.of("id", "occupation", "registeredAt"),
                officer.reads(REGISTRATIONS + "/" + registration).getMap("$").keySet());
        maria.asks().get(REGISTRATIONS).then().body("items.id", contains(registration));
        refused(register(officer, Map.of("code", code, "occupation", "Nurse")), 422, "code-not-valid");
        refused(register(maria, Map.of("post", consulate.id(), "occupation", "Nurse")), 409, "already-there");
    }

    @Test
    void aRegistrationIsReadByTheWorkerAndByThePostOnly() {
        String registration = maria.posts(REGISTRATIONS, Map.of("post", consulate.id(), "occupation", "Nurse"), 201)
                .getString("id");
        Somebody milan = Institutions.post("Consulate in Milan", "PH");
        for (Somebody other : List.of(worker("Rosa"), milan, Institutions.officerOf(milan.id()))) {
            refused(other.asks().get(REGISTRATIONS + "/" + registration), 404, "not-found");
            other.asks().get(REGISTRATIONS).then().statusCode(200).body("items", emptyIterable());
        }
        Somebody school = Institutions.school("Scuola Verdi", "IT");
        for (Somebody none : List.of(school, Institutions.officerOf(school.id()), Institutions.operator())) {
            refused(none.asks().get(REGISTRATIONS + "/" + registration), 403, "wrong-kind-of-caller");
            refused(none.asks().get(REGISTRATIONS), 403, "wrong-kind-of-caller");
            refused(
                    register(none, Map.of("code", introduce(maria), "occupation", "Nurse")),
                    403,
                    "wrong-kind-of-caller");
        }
        String second = maria.posts(REGISTRATIONS, Map.of("post", milan.id(), "occupation", "Nurse"), 201)
                .getString("id");
        JsonPath page = maria.reads(REGISTRATIONS + "?limit=1");
        assertEquals(List.of(registration), page.getList("items.id"));
        maria.asks()
                .queryParam("cursor", page.getString("next"))
                .get(REGISTRATIONS)
                .then()
                .body("items.id", contains(second));
    }

    @Test
    void aWorkerNamesThePostAndAPostShowsTheCode() {
        Somebody officer = Institutions.officerOf(consulate.id());
        String code = introduce(maria);
        String id = consulate.id();

        refused(register(maria, Map.of("occupation", "Nurse")), 422, "invalid")
                .body("violations.pointer", contains("/post"));
        refused(register(maria, Map.of("code", code, "occupation", "Nurse")), 422, "invalid")
                .body("violations.pointer", contains("/code", "/post"));
        refused(register(maria, Map.of("code", code, "post", id, "occupation", "Nurse")), 422, "invalid")
                .body("violations.pointer", contains("/code"));
        for (Somebody of : List.of(consulate, officer)) {
            refused(register(of, Map.of("occupation", "Nurse")), 422, "invalid")
                    .body("violations.pointer", contains("/code"));
            refused(register(of, Map.of("post", id, "occupation", "Nurse")), 422, "invalid")
                    .body("violations.pointer", contains("/post", "/code"));
            refused(register(of, Map.of("code", code, "post", id, "occupation", "Nurse")), 422, "invalid")
                    .body("violations.pointer", contains("/post"));
        }
        refused(register(maria, Map.of("post", id, "occupation", "Nurse", "employerCountry", "XX")), 422, "invalid")
                .body("violations.pointer", contains("/employerCountry"));
        refused(register(maria, Map.of("post", id, "occupation", "x", "migrationStatus", "any")), 400, "malformed");
        maria.asks().get(REGISTRATIONS).then().body("items", emptyIterable());
        officer.posts(REGISTRATIONS, Map.of("code", code, "occupation", "Nurse"), 201);
    }

    @Test
    void whereThereIsNoPostNobodyIsRegistered() {
        Somebody school = Institutions.school("Scuola Verdi", "IT");
        for (String none : List.of(school.id(), maria.id(), "019a0000-0000-7000-8000-000000000000")) {
            refused(register(maria, Map.of("post", none, "occupation", "Nurse")), 404, "not-found");
        }
        Household home = Household.found();
        refused(register(home.ana(), Map.of("post", consulate.id(), "occupation", "Nurse")), 422, "invalid")
                .body("violations.pointer", contains("/post"));
        maria.asks().get("/v1/introductions").then().body("items", emptyIterable());
        home.ana().asks().get("/v1/introductions").then().body("items", emptyIterable());
    }

    @Test
    void theFamilySeesWhichInstitutionKnowsWhom() {
        Household home = Household.found();
        Somebody school = Institutions.school("Mabini Elementary", "PH");
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        home.maria().posts(REGISTRATIONS, Map.of("post", consulate.id(), "occupation", "Nurse"), 201);
        introductions(home.maria()).body("items.state", contains("OPEN", "USED"));

        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "1"), 201);

        ValidatableResponse seen = introductions(home.maria())
                .body("items.about", contains(home.ana().id(), home.maria().id()))
                .body("items.to", contains("SCHOOL", "POST"))
                .body("items.state", contains("USED", "USED"))
                .body("items.institution.id", contains(school.id(), consulate.id()))
                .body("items.institution.name", contains("Mabini Elementary", "Consulate in Rome"))
                .body("items.institution.country", contains("PH", "PH"));
        assertFalse(seen.extract().asString().contains(code));
        introductions(home.ben())
                .body("items.about", contains(home.ana().id()))
                .body("items.institution.kind", contains("SCHOOL"));
        introductions(home.ana()).body("items", emptyIterable());
        introductions(maria).body("items", emptyIterable());
        refused(school.asks().get("/v1/introductions"), 403, "wrong-kind-of-caller");
    }

    @Test
    void institutionsArePublicAndTheOperatorIsNone() {
        Somebody school = Institutions.school("Sekolah Satu", "MY");
        Somebody post = Institutions.post("Kedutaan", "MY");

        everything("country=MY").forEach(one -> assertEquals("MY", one.get("country")));
        assertEquals(
                Map.of("id", post.id(), "kind", "POST", "name", "Kedutaan", "country", "MY"),
                find(post, everything("country=MY")));
        assertNull(find(school, everything("kind=POST&country=MY")));
        assertNotNull(find(school, everything("kind=SCHOOL")));
        everything("").forEach(one -> assertFalse("OPERATOR".equals(one.get("kind"))));
        Institutions.operator()
                .asks()
                .get("/v1/institutions?country=MY&limit=200")
                .then()
                .body("items.id", hasItems(school.id(), post.id()));

        refused(maria.asks().get("/v1/institutions?kind=OPERATOR"), 422, "invalid")
                .body("violations.pointer", hasItem("?kind"));
        refused(maria.asks().get("/v1/institutions?country=Philippines"), 422, "invalid")
                .body("violations.pointer", hasItem("?country"));
        assertEquals(404, maria.asks().get("/v1/institutions?kind=BANK").statusCode());
        refused(post.asks().get("/v1/institutions"), 403, "wrong-kind-of-caller");
        refused(Institutions.officerOf(post.id()).asks().get("/v1/institutions"), 403, "wrong-kind-of-caller");
        maria.asks()
                .get("/v1/institutions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", not(nullValue()));
    }

    /** Every institution that the filter lets through, page by page. */
    private List<Map<String, Object>> everything(String filter) {
        List<Map<String, Object>> found = new java.util.ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            JsonPath page = maria.asks()
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/v1/institutions?limit=200&" + filter)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return found;
    }

    private static @Nullable Map<String, Object> find(Somebody institution, List<Map<String, Object>> all) {
        return all.stream()
                .filter(one -> institution.id().equals(one.get("id")))
                .findFirst()
                .orElse(null);
    }

    private static Somebody worker(String name) {
        return Somebody.withPhone(Numbers.italian(), name, "1990-04-02", "Europe/Rome", "IT");
    }

    private static String introduce(Somebody worker) {
        return worker.posts("/v1/introductions", Map.of("about", worker.id(), "to", "POST"), 201)
                .getString("code");
    }

    private static ValidatableResponse introductions(Somebody who) {
        return who.asks().get("/v1/introductions").then().statusCode(200);
    }

    private static Response register(Somebody who, Map<String, Object> body) {
        return who.asks().body(body).post(REGISTRATIONS);
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("type", endsWith("/" + code));
    }
}
