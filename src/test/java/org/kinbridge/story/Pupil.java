package org.kinbridge.story;

import java.util.Map;

/**
 * Ana as a school knows her, introduced by Lolo Ben.
 *
 * @param grant on which the school may know of her attendance
 */
public record Pupil(Somebody school, String number, String grant) {

    /** Lolo Ben introduces her and lets the school know of her attendance; the school enrols her. */
    public static Pupil enrolled(Household home, Somebody school, String number) {
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", number), 201);
        String grant = Grants.ofAttendance(home.ben(), home.ana(), school).getString("id");
        return new Pupil(school, number, grant);
    }

    /** The school reports that she came late, so many days ago: each day is another fact. */
    public void late(int daysAgo) {
        school.posts(
                "/v1/attendance-events",
                Map.of(
                        "studentUniqueId",
                        number,
                        "eventDate",
                        Plans.inDays(-daysAgo).toString(),
                        "attendanceEventCategoryDescriptor",
                        "Tardy"),
                201);
    }
}
