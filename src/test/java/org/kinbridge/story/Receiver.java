package org.kinbridge.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinbridge.id.NewId;

/** An institution's receiver of webhooks: one of the demo's, with a name of its own. */
public record Receiver(String name) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came to it. */
    public record Came(Map<String, String> headers, String body) {

        /** The id by which it is known again. */
        public String id() {
            return String.valueOf(headers.get("webhook-id"));
        }

        /** What it says. */
        public JsonPath says() {
            return JsonPath.from(body);
        }

        /** Whether the published verifier takes its signature with this secret. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret)
                        .verify(
                                body,
                                headers.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, header -> List.of(header.getValue()))));
                return true;
            } catch (EmptyWebhookSecretException | WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** A new one, which answers 204. */
    public static Receiver open() {
        return new Receiver(NewId.next().toString());
    }

    /** Its address. */
    public String url() {
        return "http://localhost:" + RestAssured.port + "/sim/webhooks/" + name;
    }

    /** From now on it answers so: {@code status}, {@code times}, {@code delay}. */
    public Receiver answering(Map<String, Integer> conduct) {
        Somebody.anyone().body(conduct).put("/sim/webhooks/" + name).then().statusCode(204);
        return this;
    }

    /** What came, newest last. */
    public List<Came> came() {
        String screen = Somebody.anyone()
                .get("/sim/webhooks/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JsonPath.from(screen).<Map<String, Object>>getList("deliveries").stream()
                .map(shown -> new Came(headers(shown), String.valueOf(shown.get("body"))))
                .toList();
    }

    private static Map<String, String> headers(Map<String, Object> shown) {
        try {
            return JSON.readValue(
                    JSON.writeValueAsString(shown.get("headers")),
                    new com.fasterxml.jackson.core.type.TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
