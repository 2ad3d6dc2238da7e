package org.kinbridge.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.kinbridge.id.NewId;
import org.kinbridge.story.Broker;
import org.kinbridge.story.DeadLetters;
import org.kinbridge.story.Grants;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** How each record of a {@link World} is made; a new one is one more line here. */
final class Records {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    /** What there is once in a world. */
    static final Set<String> OF_PEOPLE =
            Set.of("family", "link", "ana", "ben", "jun", "maria", "claim", "conversation", "officer");

    /** What names no record, and is as good where there is none. */
    static final Set<String> WORDS = Set.of("day", "freeDay", "today", "inAYear", "inAYearDay", "number");

    /** What is used up, or new each time. */
    static final Set<String> ONCE = Set.of(
            "freeDay", "elderCode", "schoolCode", "postCode", "staffCode", "number", "choice", "fresh", "partner");

    private final World world;
    private int daysReported;
    private int daysPlanned;
    private String held = "";

    Records(World world) {
        this.world = world;
    }

    /** What is there already when the contact closes. */
    List<String> whatNeedsAnOpenContact() {
        return List.of("series", "call", "hold", "conversation", "letter");
    }

    String make(String name) {
        return switch (name) {
            case "family" -> home().family();
            case "ana" -> home().ana().id();
            case "maria" -> home().maria().id();
            case "jun" -> world.caller(Who.SIBLING).id();
            case "ben" -> home().ben().id();
            case "link" -> home().link();
            case "series" -> series();
            case "call" -> call();
            case "hold" -> hold();
            case "conversation" -> home().maria().reads("/v1/conversations").getString("items[0].id");
            case "letter" -> letter();
            case "school", "post" ->
                Places.software(name.equals("school") ? Who.SCHOOL : Who.POST).id();
            case "officer" -> world.caller(Who.OFFICER).id();
            case "student" -> enrolled();
            case "pupil" -> pupil();
            case "event" -> attendance();
            case "grant" -> grant();
            case "endedGrant" -> endedGrant();
            case "partner" -> Institutions.school("Scuola Manzoni", "IT").id();
            case "offer" -> offer();
            case "point" -> point();
            case "restriction" -> restriction();
            case "claim" -> claim();
            case "land" -> "BV";
            case "benNotice" -> notice(home().ben());
            case "schoolNotice" -> schoolNotice();
            case "subscription" -> subscription();
            case "delivery" -> delivery();
            case "deadLetter" -> deadLetter();
            case "registration" -> registration();
            case "request" -> request();
            case "elderCode" -> invitation("ELDER");
            case "schoolCode" -> introduction(home().ben(), world.caller(Who.SIBLING), "SCHOOL");
            case "postCode" -> ofSomebodyNew();
            case "staffCode" ->
                Places.software(Who.POST)
                        .posts("/v1/institutions/" + Places.software(Who.POST).id() + "/staff-invitations", 201)
                        .getString("code");
            case "number" -> Numbers.italian();
            case "choice" -> Somebody.prove(Numbers.italian()).getString("choiceToken");
            case "fresh" -> NewId.next().toString();
            case "day" -> today().plusDays(5).toString();
            case "freeDay" -> freeDay().toString();
            case "today" -> today().toString();
            case "inAYearDay" -> today().plusDays(300).toString();
            case "plan" -> plan();
            case "calendar" -> calendar();
            case "inAYear" -> Grants.until(365);
            default -> throw new IllegalArgumentException("nobody knows how to make {" + name + "}");
        };
    }

    /** The number of what Maria wrote to Ana. */
    private String letter() {
        return Letters.send(home().maria(), world.record("conversation"), "Good night")
                .jsonPath()
                .getString("sequence");
    }

    /** What somebody wrote to a topic by hand. */
    private static String deadLetter() {
        RecordMetadata garbage = Broker.plant(DeadLetters.record(0, null, Map.of(), "garbage"));
        return DeadLetters.awaited("family-notices", garbage).getString("id");
    }

    private Household home() {
        return world.home();
    }

    private static LocalDate today() {
        String now = Somebody.anyone().get("/sim/clock").path("now");
        return LocalDate.ofInstant(Instant.parse(now), MANILA);
    }

    /** A day on which Ana and Maria have no call yet: two would overlap. */
    private LocalDate freeDay() {
        daysPlanned++;
        return today().plusDays(1 + daysPlanned);
    }

    private String series() {
        Map<String, String> asked = Map.of(
                "familyLink",
                home().link(),
                "anchor",
                home().ana().id(),
                "startsOn",
                freeDay().toString(),
                "at",
                "19:00",
                "duration",
                "PT30M",
                "rule",
                "FREQ=WEEKLY;COUNT=1");
        return home().maria().posts("/v1/call-series", asked, 201).getString("id");
    }

    private String call() {
        Map<String, String> asked = Map.of(
                "familyLink", home().link(),
                "anchor", home().ana().id(),
                "on", freeDay().toString(),
                "at", "17:00",
                "duration", "PT30M");
        return home().maria().posts("/v1/scheduled-calls", asked, 201).getString("id");
    }

    /** Maria keeps few at once: the one before is given back, if there still is one. */
    private String hold() {
        if (!held.isEmpty()) {
            home().maria().asks().delete("/v1/call-holds/" + held);
        }
        Map<String, String> asked = Map.of(
                "familyLink", home().link(),
                "anchor", home().ana().id(),
                "on", freeDay().toString(),
                "at", "17:00",
                "duration", "PT30M");
        held = home().maria().posts("/v1/call-holds", asked, 201).getString("id");
        return held;
    }

    /** Ana, once the school knows her. */
    private String pupil() {
        world.record("student");
        return home().ana().id();
    }

    private String grant() {
        world.record("student");
        return Grants.ofAttendance(home().ben(), home().ana(), Places.software(Who.SCHOOL))
                .getString("id");
    }

    private String endedGrant() {
        String grant = grant();
        home().ben().asks().delete("/v1/grants/" + grant).then().statusCode(200);
        return grant;
    }

    /** Another school proposes something to the school. */
    private static String offer() {
        Map<String, Object> asked = Map.of(
                "with", Places.software(Who.SCHOOL).id(),
                "purpose", "ATTENDANCE",
                "fields", List.of("category"),
                "from", today().toString(),
                "until", Grants.until(30));
        return Institutions.school("Scuola Manzoni", "IT")
                .posts("/v1/agreements", asked, 201)
                .getString("id");
    }

    private String enrolled() {
        String number = "S-" + NewId.next().toString().substring(24);
        Places.software(Who.SCHOOL)
                .posts(
                        "/v1/enrolments",
                        Map.of("code", introduction(home().ben(), home().ana(), "SCHOOL"), "studentUniqueId", number),
                        201);
        return number;
    }

    private String attendance() {
        return report(world.record("student"));
    }

    /** Each day is another fact. */
    private String report(String student) {
        daysReported++;
        return Places.software(Who.SCHOOL)
                .posts(
                        "/v1/attendance-events",
                        Map.of(
                                "studentUniqueId",
                                student,
                                "eventDate",
                                today().minusDays(daysReported).toString(),
                                "attendanceEventCategoryDescriptor",
                                "Tardy"),
                        201)
                .getString("id");
    }

    private String notice(Somebody reader) {
        world.record("event");
        return World.firstOf(reader, "/v1/notices");
    }

    /** The school may know, has asked to be told, and was. */
    private String schoolNotice() {
        String student = world.record("student");
        world.record("grant");
        world.record("subscription");
        String event = report(student);
        Somebody school = Places.software(Who.SCHOOL);
        String seen = "items.find { it.data.attendanceEvent == '" + event + "' }.id";
        org.awaitility.Awaitility.await()
                .until(() -> school.reads("/v1/notices?limit=200").getString(seen) != null);
        return school.reads("/v1/notices?limit=200").getString(seen);
    }

    private static String subscription() {
        Map<String, Object> asked = Map.of(
                "eventTypes",
                List.of("attendance.recorded"),
                "delivery",
                Map.of("kind", "WEBHOOK", "url", Receiver.open().url()));
        return Places.software(Who.SCHOOL)
                .posts("/v1/subscriptions", asked, 201)
                .getString("id");
    }

    private String delivery() {
        world.record("grant");
        String subscription = world.record("subscription");
        report(world.record("student"));
        return World.firstOf(Places.software(Who.SCHOOL), "/v1/subscriptions/" + subscription + "/deliveries");
    }

    private String registration() {
        List<String> there = home().maria().reads("/v1/worker-registrations").getList("items.id");
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        Map<String, String> asked = Map.of("post", world.record("post"), "occupation", "Nurse");
        return home().maria().posts("/v1/worker-registrations", asked, 201).getString("id");
    }

    private String request() {
        Map<String, String> asked =
                Map.of("post", world.record("post"), "topic", "OTHER", "urgency", "SOON", "text", "Please call me");
        return home().maria().posts("/v1/assistance-requests", asked, 201).getString("id");
    }

    private String point() {
        return home().maria()
                .posts("/v1/me/contact-points", Map.of("number", Numbers.italian()), 201)
                .getString("id");
    }

    private String restriction() {
        Map<String, Object> asked = Map.of(
                "family",
                home().family(),
                "between",
                List.of(home().ana().id(), world.caller(Who.ELDER).id()));
        return home().ben().posts("/v1/restrictions", asked, 201).getString("id");
    }

    /** Another family brings the code that Ana has made. */
    private String claim() {
        Somebody other = world.caller(Who.OTHER_PARENT);
        String code = home().ana().posts("/v1/me/child-codes", 201).getString("code");
        String family = other.reads("/v1/families").getString("items[0].id");
        return other.posts("/v1/child-claims", Map.of("family", family, "code", code), 201)
                .getString("id");
    }

    private String plan() {
        Map<String, String> asked = new HashMap<>(Map.of(
                "family", home().family(),
                "child", home().ana().id(),
                "caregiver", home().ben().id(),
                "departureOn", today().plusDays(5).toString(),
                "from", today().plusDays(5).toString(),
                "until", today().plusDays(60).toString(),
                "rhythm", "P3D"));
        asked.put("childPage", "Lolo Ben is with you.");
        return home().maria().posts("/v1/care-plans", asked, 201).getString("id");
    }

    /** The secret in the address of Maria's. */
    private String calendar() {
        String address = home().maria().posts("/v1/me/calendar", 201).getString("address");
        return address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.'));
    }

    private String invitation(String role) {
        return home().maria()
                .posts("/v1/families/" + home().family() + "/invitations", Map.of("role", role), 201)
                .getString("code");
    }

    private static String ofSomebodyNew() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        return introduction(rosa, rosa, "POST");
    }

    private static String introduction(Somebody by, Somebody about, String to) {
        return by.posts("/v1/introductions", Map.of("about", about.id(), "to", to), 201)
                .getString("code");
    }
}
