package org.kinbridge.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets up the way out. */
class Posting {

    @Produces
    @Singleton
    Poster poster(Vertx vertx, WebhookSettings settings, @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        Door door = new Door(host -> List.of(InetAddress.getAllByName(host)), demo);
        return new Poster(vertx, new HttpClientOptions(), door, settings.patience());
    }
}
