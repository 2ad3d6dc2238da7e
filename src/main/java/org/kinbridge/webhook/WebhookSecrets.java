package org.kinbridge.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kinbridge.id.SubscriptionId;

/** The table of webhook secrets. */
@Singleton
class WebhookSecrets implements PanacheRepositoryBase<WebhookSecret, UUID> {

    /** Those that work, the newest first. */
    List<WebhookSecret> working(SubscriptionId subscription) {
        return list("subscription = ?1 and endedAt is null order by madeAt desc, id desc", subscription);
    }
}
