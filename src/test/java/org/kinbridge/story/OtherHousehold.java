package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** Ana's other household, and the link between her and her father in it. */
record OtherHousehold(Somebody paolo, String link) {

    static OtherHousehold of(Household home) {
        Somebody paolo = Somebody.withPhone(Numbers.philippine(), "Paolo", "1980-02-03", "Asia/Manila", "PH");
        Somebody lola = Somebody.withPhone(Numbers.philippine(), "Lola Ines", "1952-02-03", "Asia/Manila", "PH");
        String family = paolo.posts("/v1/families", Map.of("name", "Reyes", "role", "STAYING_PARENT"), 201)
                .getString("id");
        String codes =
                "/v1/families/" + home.family() + "/members/" + home.ana().id() + "/codes";
        String code = home.ben().posts(codes, 201).getString("code");
        paolo.posts("/v1/child-claims", Map.of("family", family, "code", code), 201);
        String joining = paolo.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        lola.posts("/v1/memberships", Map.of("code", joining), 201);
        JsonPath made = paolo.posts(
                "/v1/family-links", Map.of("family", family, "with", home.ana().id()), 201);
        String link = "/v1/family-links/" + made.getString("link.id");
        paolo.posts(link + "/confirmation", Map.of(), 200);
        home.ana().posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        lola.posts(link + "/consent", 200);
        assertEquals("ACTIVE", home.ana().posts(link + "/assent", 200).getString("state"));
        return new OtherHousehold(paolo, made.getString("link.id"));
    }

    Map<String, Object> call(Household home, LocalDate day, int hour, int minute) {
        return call(home, day, LocalTime.of(hour, minute));
    }

    Map<String, Object> call(Household home, LocalDate day, LocalTime at) {
        Map<String, Object> call = Plans.call(home, day.atTime(at));
        call.put("familyLink", link);
        return call;
    }
}
