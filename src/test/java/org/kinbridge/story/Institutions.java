package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Institutions that the operator registers, each a new one. */
public final class Institutions {

    private Institutions() {}

    /** Whoever runs the installation. */
    public static Somebody operator() {
        return Somebody.client("operator", "operator-of-the-demo");
    }

    /** A school's software with everything a school may do. */
    public static Somebody school(String name, String country) {
        return signedIn(register("SCHOOL", name, country));
    }

    /** A post's software with everything a post may do. */
    public static Somebody post(String name, String country) {
        return signedIn(register("POST", name, country));
    }

    /** A new institution's {@code clientId} and {@code clientSecret}. */
    public static JsonPath register(String kind, String name, String country) {
        Somebody operator = operator();
        String id = operator.posts("/v1/institutions", Map.of("kind", kind, "name", name, "country", country), 201)
                .getString("id");
        return operator.posts("/v1/institutions/" + id + "/client-secrets", 201);
    }

    /** Somebody new with a phone, at work for this institution. */
    public static Somebody officerOf(String institution) {
        Somebody person = Somebody.withPhone(Numbers.italian(), "Elena Cruz", "1985-03-08", "Europe/Rome", "IT");
        return employed(person, institution);
    }

    /** Somebody new with a phone, on duty at this post. */
    public static Somebody dutyOfficerOf(String post) {
        Somebody person = Somebody.withPhone(Numbers.italian(), "Amalia Tan", "1983-05-12", "Europe/Rome", "IT");
        person.posts("/v1/staff-memberships", Map.of("code", staffCode(post, "DUTY_OFFICER")), 201);
        return person.atWork(post);
    }

    /** A code by which somebody begins to work for this institution as that. */
    public static String staffCode(String institution, String role) {
        return operator()
                .posts("/v1/institutions/" + institution + "/staff-invitations", Map.of("role", role), 201)
                .getString("code");
    }

    /** This person, from now on at work for this institution. */
    public static Somebody employed(Somebody person, String institution) {
        person.posts("/v1/staff-memberships", Map.of("code", staffCode(institution)), 201);
        return person.atWork(institution);
    }

    /** A code by which somebody begins to work for this institution. */
    public static String staffCode(String institution) {
        return operator()
                .posts("/v1/institutions/" + institution + "/staff-invitations", 201)
                .getString("code");
    }

    private static Somebody signedIn(JsonPath client) {
        return Somebody.client(client.getString("clientId"), client.getString("clientSecret"));
    }
}
