package org.kinbridge.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the public API from outside, like any client: no door of the house is open to her that is not to all. */
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI house;
    private final ObjectMapper json;
    private final @Nullable String token;

    private Visitor(URI house, ObjectMapper json, @Nullable String token) {
        this.house = house;
        this.json = json;
        this.token = token;
    }

    static Visitor nobody(URI house, ObjectMapper json) {
        return new Visitor(house, json, null);
    }

    /** Signs in with a code from the simulated phone, making the profile if there is none behind the number yet. */
    Visitor withPhone(String number, Map<String, Object> profile) throws IOException, InterruptedException {
        post("/v1/auth/code", Map.of("number", number));
        JsonNode proved = post("/v1/auth/token", Map.of("grantType", "code", "number", number, "code", codeOn(number)));
        return proved.has("accessToken")
                ? with(proved)
                : with(post(
                        "/v1/me",
                        Map.of("choiceToken", proved.get("choiceToken").asText(), "profile", profile)));
    }

    /** Signs in with whatever {@code /v1/auth/token} takes. */
    Visitor by(Map<String, Object> proof) throws IOException, InterruptedException {
        return with(post("/v1/auth/token", proof));
    }

    private Visitor with(JsonNode answer) {
        return new Visitor(house, json, answer.get("accessToken").asText());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Reads what nobody reads without saying what for. */
    JsonNode get(String path, String purpose) throws IOException, InterruptedException {
        return send(request(path).header("Kinbridge-Purpose", purpose).GET());
    }

    /** What the simulated phone showed last begins with, or says in, six digits. */
    String codeOn(String number) throws IOException, InterruptedException {
        String text = get("/sim/sms/outbox?to=" + URLEncoder.encode(number, StandardCharsets.UTF_8))
                .at("/texts/0/text")
                .asText();
        return text.replaceFirst("(?s)^\\D*(\\d{6}).*$", "$1");
    }

    /** Today in the house, in UTC: no later than on the clock of a child east of Greenwich. */
    LocalDate today() throws IOException, InterruptedException {
        return LocalDate.ofInstant(Instant.parse(get("/sim/clock").get("now").asText()), ZoneOffset.UTC);
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(house.resolve(path)).header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        HttpResponse<byte[]> answer = HTTP.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    asked.method() + " " + asked.uri().getPath() + " was answered " + answer.statusCode());
        }
        return Objects.requireNonNull(json.readTree(answer.body()));
    }
}
