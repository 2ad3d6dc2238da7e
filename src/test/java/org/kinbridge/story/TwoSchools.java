package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ana goes to San Roque Elementary in Manila and will go to the Scuola Manzoni in Rome, where Maria works: Lolo Ben has
 * introduced her to both.
 *
 * @param enrolment Rome's own record of her
 */
public record TwoSchools(Household home, Pupil manila, Somebody rome, String enrolment) {

    /** What the story's schools agree on where nothing else is said. */
    public static final List<String> DAY_AND_CATEGORY = List.of("eventDate", "category");

    private static final List<String> ATTENDANCE = List.of("attendance.recorded", "attendance.explained");

    /** Both know her; nothing may cross yet. */
    public static TwoSchools of(Household home) {
        Pupil manila = Pupil.enrolled(home, Institutions.school("San Roque Elementary", "PH"), "2026-0815");
        Somebody rome = Institutions.school("Scuola Manzoni", "IT");
        return new TwoSchools(home, manila, rome, enrolled(home, rome));
    }

    /** Both know her, Rome has asked, Lolo Ben lets it know, and the two schools agree. */
    public static TwoSchools agreed(Household home) {
        TwoSchools both = of(home);
        both.subscribed(Map.of("kind", "PULL"));
        both.let();
        both.agree(DAY_AND_CATEGORY);
        return both;
    }

    /** Lolo Ben introduces her to a school, which enrols her. */
    public static String enrolled(Household home, Somebody school) {
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        return school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "R-7"), 201)
                .getString("id");
    }

    /** Rome asks for what is to be known of attendance. */
    public String subscribed(Map<String, Object> delivery) {
        return rome.posts("/v1/subscriptions", Map.of("eventTypes", ATTENDANCE, "delivery", delivery), 201)
                .getString("id");
    }

    /** Lolo Ben lets Rome know what Manila records. */
    public String let() {
        return home.ben().posts("/v1/grants", grant(), 201).getString("id");
    }

    /** What Lolo Ben would let Rome know. */
    public Map<String, Object> grant() {
        Map<String, Object> asked = new HashMap<>(Grants.asked(rome, home.ana(), "ATTENDANCE", ATTENDANCE));
        asked.put("source", manila.school().id());
        return asked;
    }

    /** Manila proposes, from today for a month; Rome accepts. */
    public String agree(List<String> fields) {
        return agree(fields, 30);
    }

    /** Manila proposes, from today for so many days; Rome accepts. */
    public String agree(List<String> fields, int days) {
        String id = manila.school()
                .posts("/v1/agreements", proposal(rome.id(), fields, days), 201)
                .getString("id");
        rome.posts("/v1/agreements/" + id + "/acceptance", 200);
        return id;
    }

    /** An agreement on attendance as it is proposed, from today for so many days. */
    public static Map<String, Object> proposal(String with, List<String> fields, int days) {
        return new HashMap<>(Map.of(
                "with",
                with,
                "purpose",
                "ATTENDANCE",
                "fields",
                fields,
                "from",
                today().toString(),
                "until",
                today().plusDays(days).toString()));
    }

    /** Today in UTC, by the clock of the house. */
    public static LocalDate today() {
        return LocalDate.ofInstant(Plans.now(), ZoneOffset.UTC);
    }

    /** What Rome reads, newest last. */
    public JsonPath read() {
        return rome.reads("/v1/notices");
    }

    /** How many notices Rome has. */
    public int many() {
        return read().getList("items").size();
    }

    /** What Lolo Ben reads of why Rome was told, or not, of the last thing that he was told himself; empty if nothing. */
    public String why() {
        String last = home.ben().reads("/v1/notices").getString("items[-1].id");
        String said = home.ben()
                .reads("/v1/notices/" + last + "/why")
                .getString("institutions.find { it.name == 'Scuola Manzoni' }?.because");
        return said == null ? "" : said;
    }
}
