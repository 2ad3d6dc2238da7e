package org.kinbridge.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kinbridge.id.NoticeId;
import org.kinbridge.wiring.MachineClock;

/** Writes and signs what is sent (Standard Webhooks): an id, a type, a time and a link, and no more. */
@Singleton
class Signing {

    private final ObjectMapper json;
    private final MachineClock machine;
    private final String house;

    Signing(ObjectMapper json, MachineClock machine, @ConfigProperty(name = "kinbridge.public-url") String house) {
        this.json = json;
        this.machine = machine;
        this.house = house.replaceFirst("/+$", "");
    }

    /**
     * What is sent.
     *
     * @param timestamp when the institution was told, by the house clock
     */
    record Body(String type, Instant timestamp, Data data) {}

    /** Where the rest can be read, with a token. */
    record Data(NoticeId notice, String url) {}

    /** Signs with each of the secrets: during a rotation the receiver knows one of them. */
    Letter sign(Delivery delivery, String address, List<String> secrets) {
        String body = write(delivery);
        String id = delivery.id().toString();
        long timestamp = machine.instant().getEpochSecond();
        String signatures = secrets.stream()
                .map(secret -> signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY,
                id,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                Long.toString(timestamp),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                signatures);
        return new Letter(delivery.id(), delivery.tries(), URI.create(address), headers, body);
    }

    private String write(Delivery delivery) {
        Data data = new Data(delivery.notice(), house + "/v1/notices/" + delivery.notice());
        try {
            return json.writeValueAsString(new Body(delivery.fact().text(), delivery.toldAt(), data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be written", e);
        }
    }

    private static String signature(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a delivery cannot be signed", e);
        }
    }
}
