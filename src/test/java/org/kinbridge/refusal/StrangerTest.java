package org.kinbridge.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.id.NewId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Whoever is not one of the family gets the answer of what does not exist: status, headers and body. */
@QuarkusTest
class StrangerTest {

    private Household home =
            new Household(new Somebody("", ""), new Somebody("", ""), new Somebody("", ""), "", "", "", "", "");

    private Somebody stranger = new Somebody("", "");

    @BeforeEach
    void aFamilyAndAStranger() {
        home = Household.found().open();
        stranger = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/v1/families/{family}|",
                "POST|/v1/families/{family}/invitations|{\"role\":\"CAREGIVER\"}",
                "POST|/v1/families/{family}/members/{ana}/ending|{}",
                "POST|/v1/families/{family}/members/{ana}/codes|",
                "POST|/v1/child-claims|{\"family\":\"{family}\",\"code\":\"ABCDEFGH\"}",
                "PUT|/v1/families/{family}/members/{ana}/first-pin|{\"pin\":\"123456\"}",
                "GET|/v1/family-links/{link}|",
                "POST|/v1/family-links/{link}/confirmation|{\"code\":\"ABCDEFGH\"}",
                "POST|/v1/family-links/{link}/consent|",
                "DELETE|/v1/family-links/{link}/consent|",
                "POST|/v1/family-links/{link}/assent|",
                "DELETE|/v1/family-links/{link}/assent|",
                "POST|/v1/family-links/{link}/pause|",
                "DELETE|/v1/family-links/{link}/pause|",
                "POST|/v1/family-links/{link}/ending|",
                "GET|/v1/call-series/{series}|",
                "GET|/v1/call-series/{series}/occurrences?from=2026-10-01&to=2026-10-31|",
                "GET|/v1/scheduled-calls/{call}|",
                "POST|/v1/scheduled-calls/{call}/confirmation|",
                "POST|/v1/scheduled-calls/{call}/cancellation|",
                "POST|/v1/scheduled-calls/{call}/joining|",
                "POST|/v1/scheduled-calls/{call}/repair|{\"startsAt\":\"2030-01-01T10:00:00Z\"}",
                "PATCH|/v1/scheduled-calls/{call}|{\"at\":\"18:30\"}",
                "GET|/v1/scheduled-calls?familyLink={link}|",
                "GET|/v1/messages?conversation={conversation}|",
                "POST|/v1/messages|{\"conversation\":\"{conversation}\",\"clientId\":\"0197a7b0-0000-7000-8000-000000000001\",\"text\":\"x\"}",
                "POST|/v1/conversations/{conversation}/receipts|{\"upTo\":1,\"kind\":\"READ\"}",
                "POST|/v1/family-links|{\"family\":\"{family}\",\"with\":\"{ana}\"}",
                "POST|/v1/introductions|{\"about\":\"{ana}\",\"to\":\"SCHOOL\"}",
                "GET|/v1/worker-registrations/{registration}|",
                "GET|/v1/assistance-requests/{request}|",
                "POST|/v1/assistance-requests/{request}/replies|{\"text\":\"x\"}",
                "POST|/v1/assistance-requests/{request}/closing|",
                "POST|/v1/assistance-requests|{\"post\":\"{ana}\",\"topic\":\"OTHER\",\"urgency\":\"SOON\",\"text\":\"x\"}",
                "POST|/v1/worker-registrations|{\"post\":\"{ana}\",\"occupation\":\"Nurse\"}"
            })
    void whatIsNotHersIsNotThere(Method method, String path, String body) {
        Map<String, String> theirs = records();
        Map<String, String> nobodys = theirs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> NewId.next().toString()));

        Response atTheirs = ask(method, fill(path, theirs), fill(body, theirs));
        Response atNothing = ask(method, fill(path, nobodys), fill(body, nobodys));

        assertEquals(404, atNothing.statusCode(), atNothing.asString());
        assertEquals(whole(atNothing), whole(atTheirs));
    }

    @Test
    void listsShowHerNothing() {
        for (String list : new String[] {
            "/v1/families",
            "/v1/family-links",
            "/v1/call-series",
            "/v1/scheduled-calls",
            "/v1/conversations",
            "/v1/notices",
            "/v1/introductions",
            "/v1/worker-registrations",
            "/v1/assistance-requests",
            "/v1/child-claims"
        }) {
            assertEquals(0, stranger.reads(list).getList("items").size(), list);
        }
    }

    @Test
    void institutionsAndPeopleHaveDifferentDoors() {
        Somebody school = Institutions.school("Rizal High", "PH");
        assertEquals(403, school.asks().get("/v1/families/" + home.family()).statusCode());
        assertEquals(403, school.asks().get("/v1/me").statusCode());
        assertEquals(
                403,
                stranger.asks()
                        .body(Map.of("eventTypes", "x"))
                        .post("/v1/subscriptions")
                        .statusCode());
        assertEquals(
                403,
                stranger.asks()
                        .body(Map.of("kind", "SCHOOL", "name", "X", "country", "PH"))
                        .post("/v1/institutions")
                        .statusCode());
    }

    private Map<String, String> records() {
        String series = home.maria()
                .posts(
                        "/v1/call-series",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                home.ana().id(),
                                "startsOn",
                                "2026-10-04",
                                "at",
                                "19:00",
                                "duration",
                                "PT30M",
                                "rule",
                                "FREQ=WEEKLY;BYDAY=SU"),
                        201)
                .getString("id");
        String post = Institutions.post("Consulate in Turin", "PH").id();
        return Map.of(
                "registration",
                        home.maria()
                                .posts("/v1/worker-registrations", Map.of("post", post, "occupation", "Nurse"), 201)
                                .getString("id"),
                "request",
                        home.maria()
                                .posts(
                                        "/v1/assistance-requests",
                                        Map.of("post", post, "topic", "OTHER", "urgency", "SOON", "text", "x"),
                                        201)
                                .getString("id"),
                "family", home.family(),
                "ana", home.ana().id(),
                "link", home.link(),
                "series", series,
                "call", home.maria().reads("/v1/scheduled-calls?limit=1").getString("items[0].id"),
                "conversation", home.maria().reads("/v1/conversations").getString("items[0].id"));
    }

    private Response ask(Method method, String path, String body) {
        return (body.isEmpty() ? stranger.asks() : stranger.asks().body(body)).request(method, path);
    }

    private static String fill(String template, Map<String, String> ids) {
        String filled = template == null ? "" : template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String whole(Response answer) {
        return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
    }
}
