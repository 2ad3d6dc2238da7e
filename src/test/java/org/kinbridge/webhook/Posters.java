package org.kinbridge.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kinbridge.id.DeliveryId;

/** Posters for tests, each with names of its own making. */
final class Posters {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private Posters() {}

    /** One that finds every host on this machine. */
    static Poster athome(Vertx vertx) {
        return new Poster(
                vertx,
                new HttpClientOptions(),
                new Door(host -> List.of(InetAddress.getLoopbackAddress()), true),
                PATIENCE);
    }

    static Letter letter(String address) {
        return new Letter(DeliveryId.fresh(), 0, URI.create(address), Map.of("webhook-id", "1"), "{\"type\":\"x\"}");
    }
}
