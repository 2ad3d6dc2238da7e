package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What people in stories let institutions know. */
public final class Grants {

    private Grants() {}

    /** Lets a school know of a child's attendance for a year. */
    public static JsonPath ofAttendance(Somebody by, Somebody child, Somebody school) {
        return by.posts(
                "/v1/grants",
                asked(school, child, "ATTENDANCE", List.of("attendance.recorded", "attendance.explained")),
                201);
    }

    /** Lets a post know of a worker's missed calls and lapsed contact for a year. */
    public static JsonPath ofContact(Somebody worker, Somebody post) {
        return worker.posts(
                "/v1/grants", asked(post, worker, "CONTACT", List.of("scheduled-call.missed", "contact.lapsed")), 201);
    }

    /** A grant that somebody may ask for, until a year from now by the clock of the house. */
    public static Map<String, Object> asked(Somebody to, Somebody about, String purpose, List<String> types) {
        return asked(to.id(), about.id(), purpose, types, until(365));
    }

    /** A grant as it is asked for. */
    public static Map<String, Object> asked(String to, String about, String purpose, List<String> types, String until) {
        return Map.of("to", to, "about", about, "eventTypes", types, "purpose", purpose, "until", until);
    }

    /** A day, so many days from today in the house. */
    public static String until(int days) {
        return LocalDate.ofInstant(Plans.now(), ZoneOffset.UTC).plusDays(days).toString();
    }
}
