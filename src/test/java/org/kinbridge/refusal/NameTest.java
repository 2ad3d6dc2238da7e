package org.kinbridge.refusal;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Names are kept as they were written, whatever the script; what cannot be is refused with a pointer. */
@QuarkusTest
class NameTest {

    private static final String PIN = "271828";

    static List<String> names() {
        return List.of(
                "ñ".repeat(300),
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83C\uDF93".repeat(75),
                "\u202Bآنا بنت مَرْيَم\u202C",
                "N\u0303andu\u0301 Z\u0351\u036B\u0343",
                "Ñandú",
                "  Lola  Caring\u00A0",
                "नेपाली क्ष",
                "O'Neil-\u02BBOkina \"Jun\" <b>");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsKeptExactly(String name) {
        String number = Numbers.philippine();
        Somebody she = Somebody.withPhone(number, name, "1990-01-01", "Asia/Manila", "PH");
        assertEquals(name, she.reads("/v1/me").getString("name"));

        String family = family(she);
        String child = child(she, family, number, name)
                .then()
                .statusCode(201)
                .extract()
                .path("person");
        assertEquals(List.of(name, name), she.reads("/v1/families/" + family).getList("members.name"));
        she.asks()
                .body(Map.of("pin", PIN))
                .put("/v1/families/" + family + "/members/" + child + "/first-pin")
                .then()
                .statusCode(204);
        Somebody.byPin(number, name, PIN).then().statusCode(200);
    }

    @Test
    void aNameThatIsLongerIsRefused() {
        Somebody she = maria();
        for (String name : List.of("a".repeat(301), "\uD83D\uDC69".repeat(301), " ", "")) {
            child(she, family(she), null, name)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/invalid"))
                    .body("violations[0].pointer", equalTo("/profile/name"));
        }
    }

    @Test
    void nobodyIsBornTomorrow() {
        Somebody she = maria();
        String family = family(she);
        for (String born : List.of("2999-01-01", "1899-12-31")) {
            she.asks()
                    .body(Map.of("profile", Somebody.profile("Ana", born, "Asia/Manila", "PH")))
                    .post("/v1/families/" + family + "/members")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/profile/birthDate"));
        }
        assertEquals(1, she.reads("/v1/families/" + family).getList("members").size());
    }

    private static Response child(Somebody by, String family, @Nullable String phone, String name) {
        Map<String, Object> profile = Somebody.profile(name, "2017-05-09", "Asia/Manila", "PH");
        return by.asks()
                .body(phone == null ? Map.of("profile", profile) : Map.of("profile", profile, "phone", phone))
                .post("/v1/families/" + family + "/members");
    }

    private static String family(Somebody by) {
        return by.posts("/v1/families", Map.of("name", "Santos", "role", "STAYING_PARENT"), 201)
                .getString("id");
    }

    private static Somebody maria() {
        return Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }
}
