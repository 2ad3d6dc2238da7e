package org.kinbridge.story;

import static io.restassured.RestAssured.given;

import java.util.List;

/** What a phone of the demo shows. */
final class SimPhone {

    private SimPhone() {}

    /** All texts that are no one-time codes, the newest first. */
    static List<String> textsBesideCodes(String number) {
        List<String> texts = given().queryParam("to", number)
                .get("/sim/sms/outbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("texts.text");
        return texts.stream().filter(text -> !text.matches("\\d{6} .*")).toList();
    }
}
