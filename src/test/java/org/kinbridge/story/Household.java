package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;

/**
 * Maria in Rome, Ana (9) and Lolo Ben in Manila, in one family, with a link between Maria and Ana that is asked for and not
 * open yet. Everything is made through the public API.
 */
public record Household(
        Somebody maria,
        Somebody ben,
        Somebody ana,
        String mariaNumber,
        String benNumber,
        String family,
        String link,
        String linkCode) {

    /** Ana's first PIN. */
    public static final String PIN = "271828";

    private static final String BORN = "2017-05-09";

    /** Makes them. */
    public static Household found() {
        return speaking("en", "en");
    }

    /** Makes them; Maria and Lolo Ben read these languages. */
    public static Household speaking(String marias, String bens) {
        return found(marias, bens, profileOfAna(BORN, "PH"));
    }

    /** Makes them; Ana was born on that day. */
    static Household withAnaBorn(LocalDate day) {
        return found("en", "en", profileOfAna(day.toString(), "PH"));
    }

    /** Makes them; what holds for Ana is what this country lays down. */
    static Household withAnaOf(String country) {
        return found("en", "en", profileOfAna(BORN, country));
    }

    private static Map<String, Object> profileOfAna(String born, String country) {
        return Somebody.profile("Ana", born, "Asia/Manila", country);
    }

    private static Household found(String marias, String bens, Map<String, Object> profileOfAna) {
        String mariaNumber = Numbers.italian();
        String benNumber = Numbers.philippine();
        Somebody maria =
                Somebody.withPhone(mariaNumber, Somebody.profile("Maria", "1990-04-02", "Europe/Rome", "IT", marias));
        Somebody ben =
                Somebody.withPhone(benNumber, Somebody.profile("Lolo Ben", "1955-11-30", "Asia/Manila", "PH", bens));
        String family = maria.posts("/v1/families", Map.of("name", "Santos", "role", "PARENT_ABROAD"), 201)
                .getString("id");
        String code = maria.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        ben.posts("/v1/memberships", Map.of("code", code), 201);
        Somebody ana = child(maria, family, benNumber, profileOfAna);
        JsonPath made = maria.posts("/v1/family-links", Map.of("family", family, "with", ana.id()), 201);
        return new Household(
                maria, ben, ana, mariaNumber, benNumber, family, made.getString("link.id"), made.getString("code"));
    }

    private static Somebody child(Somebody maria, String family, String phone, Map<String, Object> profile) {
        String id = maria.posts("/v1/families/" + family + "/members", Map.of("profile", profile, "phone", phone), 201)
                .getString("person");
        maria.asks()
                .body(Map.of("pin", PIN))
                .put("/v1/families/" + family + "/members/" + id + "/first-pin")
                .then()
                .statusCode(204);
        String token = Somebody.byPin(phone, "Ana", PIN)
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return new Somebody(id, token);
    }

    /** Gives everything the link needs. */
    public Household open() {
        openWithoutAssent();
        ana.posts("/v1/family-links/" + link + "/assent", 200);
        return this;
    }

    /** Gives everything the link needs while Ana is too small to be asked. */
    Household openWithoutAssent() {
        maria.posts("/v1/family-links/" + link + "/confirmation", Map.of(), 200);
        ana.posts("/v1/family-links/" + link + "/confirmation", Map.of("code", linkCode), 200);
        ben.posts("/v1/family-links/" + link + "/consent", 200);
        return this;
    }
}
