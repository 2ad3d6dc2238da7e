package org.kinbridge.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * A gateway reached over HTTP: {@code POST} of {@code {"to": "+63…", "text": "…"}} with a bearer token; any 2xx means taken.
 * Most providers offer this shape, or a small adapter gives it to them.
 */
final class HttpSms implements Sms {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI gateway;
    private final String token;
    private final ObjectMapper json;

    HttpSms(URI gateway, String token, ObjectMapper json) {
        this.gateway = gateway;
        this.token = token;
        this.json = json;
    }

    @Override
    public void send(String number, String text) {
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            json.writeValueAsBytes(Map.of("to", number, "text", text))))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new ChannelAway("the gateway answered " + status);
            }
        } catch (IOException e) {
            throw new ChannelAway("the gateway does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChannelAway("stopped while sending");
        }
    }
}
