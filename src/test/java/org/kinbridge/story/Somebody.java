package org.kinbridge.story;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who uses the API: a person or an institution's software, with her token. */
public record Somebody(String id, String token) {

    private static final Pattern CODE = Pattern.compile("^(\\d{6}) ");

    /** A person with a phone who has just made her profile. */
    public static Somebody withPhone(String number, String name, String birthDate, String zone, String country) {
        return withPhone(number, profile(name, birthDate, zone, country));
    }

    /** A person with a phone who has just made this profile. */
    public static Somebody withPhone(String number, Map<String, Object> profile) {
        JsonPath choice = prove(number);
        JsonPath made = anyone().body(Map.of("choiceToken", choice.getString("choiceToken"), "profile", profile))
                .post("/v1/me")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Somebody(made.getString("id"), made.getString("accessToken"));
    }

    /** What a profile says. */
    public static Map<String, Object> profile(String name, String birthDate, String zone, String country) {
        return profile(name, birthDate, zone, country, "en");
    }

    /** What the profile of somebody says who speaks this language. */
    public static Map<String, Object> profile(
            String name, String birthDate, String zone, String country, String language) {
        return Map.of(
                "name", name, "birthDate", birthDate, "languages", List.of(language), "zone", zone, "country", country);
    }

    /** Signs in with a code from the simulated phone; the answer of {@code /v1/auth/token}. */
    public static JsonPath prove(String number) {
        anyone().body(Map.of("number", number)).post("/v1/auth/code").then().statusCode(202);
        return anyone().body(Map.of("grantType", "code", "number", number, "code", codeOn(number)))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The code that the phone shows. */
    public static String codeOn(String number) {
        String text = given().queryParam("to", number)
                .get("/sim/sms/outbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("texts[0].text");
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code on the phone");
        }
        return code.group(1);
    }

    /** Signs in a child on a phone. */
    public static Response byPin(String number, String name, String pin) {
        return anyone().body(Map.of("grantType", "pin", "number", number, "name", name, "pin", pin))
                .post("/v1/auth/token");
    }

    /** An institution's software. */
    public static Somebody client(String clientId, String clientSecret) {
        String token = anyone().body(
                        Map.of("grantType", "client_credentials", "clientId", clientId, "clientSecret", clientSecret))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return new Somebody(clientId, token);
    }

    /** The same person, acting for an institution she works for. */
    public Somebody atWork(String institution) {
        JsonPath access = posts("/v1/auth/token", Map.of("grantType", "staff", "institution", institution), 200);
        return new Somebody(id, access.getString("accessToken"));
    }

    /** A request by nobody in particular. */
    public static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    /** A request of hers. */
    public RequestSpecification asks() {
        return anyone().auth().oauth2(token);
    }

    /** Posts and expects this status. */
    public JsonPath posts(String path, Object body, int status) {
        return asks().body(body).post(path).then().statusCode(status).extract().jsonPath();
    }

    /** Posts without a body. */
    public JsonPath posts(String path, int status) {
        return asks().post(path).then().statusCode(status).extract().jsonPath();
    }

    /** Reads. */
    public JsonPath reads(String path) {
        return asks().get(path).then().statusCode(200).extract().jsonPath();
    }
}
