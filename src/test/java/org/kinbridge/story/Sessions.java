package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Sign-ins as they go on. */
final class Sessions {

    private Sessions() {}

    /** Shows a refresh token. */
    static Response refresh(String token) {
        return Somebody.anyone()
                .body(Map.of("grantType", "refresh_token", "refreshToken", token))
                .post("/v1/auth/token");
    }

    /** Shows one that works. */
    static JsonPath refreshed(String token) {
        return refresh(token).then().statusCode(200).extract().jsonPath();
    }
}
