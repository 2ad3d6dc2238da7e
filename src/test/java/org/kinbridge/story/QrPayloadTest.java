package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is handed over can be shown as a small QR symbol, and what was scanned is good as it was scanned. */
@QuarkusTest
class QrPayloadTest {

    /** The alphanumeric mode of ISO/IEC 18004. */
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z $%*+./:-]+");

    @Test
    void anInvitationIsScanned() {
        Household home = Household.found();
        JsonPath invited =
                home.ben().posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201);
        String payload = payload(invited, "JOIN");
        Somebody elder = Somebody.withPhone(Numbers.philippine(), "Lola Fe", "1950-01-01", "Asia/Manila", "PH");
        elder.posts("/v1/memberships", Map.of("code", payload.toLowerCase(Locale.ROOT) + " "), 201);
    }

    @Test
    void aLinksCodeIsScanned() {
        Household home = Household.found();
        JsonPath again = home.maria()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.ana().id()),
                        201);
        String payload = payload(again, "LINK");
        home.ana().posts("/v1/family-links/" + home.link() + "/confirmation", Map.of("code", payload), 200);
    }

    @Test
    void anIntroductionIsScanned() {
        Household home = Household.found();
        JsonPath child =
                home.ben().posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201);
        JsonPath worker = home.maria()
                .posts("/v1/introductions", Map.of("about", home.maria().id(), "to", "POST"), 201);
        Institutions.school("San Roque Elementary", "PH")
                .posts(
                        "/v1/enrolments",
                        Map.of("code", payload(child, "INTRODUCTION"), "studentUniqueId", "SR-1"),
                        201);
        Institutions.post("Consulate in Milan", "PH")
                .posts(
                        "/v1/worker-registrations",
                        Map.of("code", payload(worker, "INTRODUCTION"), "occupation", "Seamstress"),
                        201);
    }

    @Test
    void oneKindOfCodeDoesNotOpenAnother() {
        Household home = Household.found();
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        for (String code :
                new String[] {home.linkCode(), "KINBRIDGE:JOIN/" + home.linkCode(), "KINBRIDGE:JOIN/", "x"}) {
            String type =
                    rosa.posts("/v1/memberships", Map.of("code", code), 422).getString("type");
            assertTrue(type.endsWith("code-not-valid"), type);
        }
        rosa.posts("/v1/memberships", Map.of("code", "1".repeat(61)), 422);
    }

    private static String payload(JsonPath made, String kind) {
        String payload = made.getString("qrPayload");
        assertEquals("KINBRIDGE:" + kind + "/" + made.getString("code"), payload);
        assertTrue(ALPHANUMERIC.matcher(payload).matches(), payload);
        return payload;
    }
}
