package org.kinbridge.demo;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** When the demo is up: makes the example families and says where everything is. */
@Singleton
class Welcome {

    private static final Logger LOG = Logger.getLogger("org.kinbridge.demo");

    private final ExampleFamilies families;
    private final HttpServer server;
    private final DemoSettings settings;
    private final boolean demo;

    Welcome(
            ExampleFamilies families,
            HttpServer server,
            DemoSettings settings,
            @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.families = families;
        this.server = server;
        this.settings = settings;
        this.demo = demo;
    }

    @ConfigMapping(prefix = "kinbridge.demo-families")
    interface DemoSettings {

        /** Whether the demo makes its example families at the start. */
        @WithDefault("true")
        boolean enabled();
    }

    void up(@ObservesAsync HttpServerStart started) {
        if (demo && settings.enabled()) {
            Thread.ofVirtual().name("welcome").start(this::welcome);
        }
    }

    private void welcome() {
        try {
            URI house = server.getLocalBaseUri();
            LOG.info(text(house, families.make(house)));
        } catch (IOException e) {
            LOG.errorf("the example families could not be made: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(URI house, ExampleFamilies.Made made) {
        StringBuilder text = new StringBuilder("""
                Kinbridge is up, with families to play with.
                  API            %s/v1
                  OpenAPI page   %s/q/swagger-ui
                  phones         %s/sim/sms/outbox?to=NUMBER shows what a simulated phone shows
                """.formatted(house, house, house));
        for (ExampleFamily family : made.families()) {
            text.append("  family %s: %s %s, %s %s, %s on %s with PIN %s\n"
                    .formatted(
                            family.name(),
                            family.parent().name(),
                            family.parent().number(),
                            family.caregiver().name(),
                            family.caregiver().number(),
                            family.child().name(),
                            family.child().number(),
                            family.pin()));
        }
        text.append("  officer on duty at the consulate: %s %s\n"
                .formatted(made.onDuty().name(), made.onDuty().number()));
        made.secrets()
                .forEach(secret -> text.append("  %s: client id %s, secret %s\n"
                        .formatted(secret.institution(), secret.clientId(), secret.clientSecret())));
        return text.append("  operator: client id operator, secret operator-of-the-demo")
                .toString();
    }
}
