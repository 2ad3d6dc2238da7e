package org.kinbridge.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The school and the consulate of the example families.
 *
 * @param secrets their client secrets, to be shown to whoever plays
 */
record Institutions(Visitor school, Visitor post, List<Secret> secrets) {

    /** How an institution's software signs in. */
    record Secret(String institution, String clientId, String clientSecret) {}

    static Institutions register(Visitor nobody, String operatorSecret) throws IOException, InterruptedException {
        Visitor operator = nobody.by(
                Map.of("grantType", "client_credentials", "clientId", "operator", "clientSecret", operatorSecret));
        Secret school = institution(operator, "SCHOOL", "Mabini Elementary School", "PH");
        Secret post = institution(operator, "POST", "Philippine Consulate General, Milan", "PH");
        Institutions both = new Institutions(signIn(nobody, school), signIn(nobody, post), List.of(school, post));
        both.school.post("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")));
        both.post.post("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")));
        return both;
    }

    private static Secret institution(Visitor operator, String kind, String name, String country)
            throws IOException, InterruptedException {
        String id = operator.post("/v1/institutions", Map.of("kind", kind, "name", name, "country", country))
                .get("id")
                .asText();
        JsonNode secret = operator.post("/v1/institutions/" + id + "/client-secrets", Map.of());
        return new Secret(
                name,
                secret.get("clientId").asText(),
                secret.get("clientSecret").asText());
    }

    private static Visitor signIn(Visitor nobody, Secret secret) throws IOException, InterruptedException {
        return nobody.by(Map.of(
                "grantType",
                "client_credentials",
                "clientId",
                secret.clientId(),
                "clientSecret",
                secret.clientSecret()));
    }

    /**
     * The caregiver introduces the child to the school and lets it know of her attendance for a year; the school enrols her
     * and reports that she came late on a day.
     */
    void enrol(Visitor caregiver, String childId, String student, LocalDate day)
            throws IOException, InterruptedException {
        JsonNode introduction = caregiver.post("/v1/introductions", Map.of("about", childId, "to", "SCHOOL"));
        school.post(
                "/v1/enrolments",
                Map.of("code", introduction.get("code").asText(), "studentUniqueId", "demo-" + student));
        caregiver.post(
                "/v1/grants",
                Map.of(
                        "to",
                        secrets.getFirst().clientId(),
                        "about",
                        childId,
                        "eventTypes",
                        List.of("attendance.recorded", "attendance.explained"),
                        "purpose",
                        "ATTENDANCE",
                        "until",
                        day.plusYears(1).toString()));
        school.post(
                "/v1/attendance-events",
                Map.of(
                        "studentUniqueId",
                        "demo-" + student,
                        "eventDate",
                        day.toString(),
                        "attendanceEventCategoryDescriptor",
                        "Tardy"));
    }

    /** An officer on duty looks at what keeps families of the consulate's workers apart; the school at what it reported. */
    void watch(Visitor nobody, ExampleFamily.Relative onDuty) throws IOException, InterruptedException {
        String id = secrets.getLast().clientId();
        JsonNode invitation =
                post.post("/v1/institutions/" + id + "/staff-invitations", Map.of("role", "DUTY_OFFICER"));
        Visitor person = nobody.withPhone(onDuty.number(), onDuty.profile());
        person.post(
                "/v1/staff-memberships", Map.of("code", invitation.get("code").asText()));
        Visitor officer = person.by(Map.of("grantType", "staff", "institution", id));
        for (JsonNode registration : officer.get("/v1/worker-registrations").get("items")) {
            String path = "/v1/worker-registrations/" + registration.get("id").asText();
            officer.get(path + "/restrictions", "PROTECTION");
        }
        school.get("/v1/attendance-events");
    }

    /** The parent abroad introduces herself to the consulate, which registers her. */
    void register(Visitor parent) throws IOException, InterruptedException {
        String me = parent.get("/v1/me").get("id").asText();
        JsonNode introduction = parent.post("/v1/introductions", Map.of("about", me, "to", "POST"));
        post.post(
                "/v1/worker-registrations",
                Map.of("code", introduction.get("code").asText(), "occupation", "Nurse"));
    }
}
