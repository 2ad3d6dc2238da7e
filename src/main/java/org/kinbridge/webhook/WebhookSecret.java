package org.kinbridge.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.NewId;
import org.kinbridge.id.SubscriptionId;

/** What deliveries of one subscription are signed with; kept sealed, shown once. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {

    @Id
    private UUID id;

    @Version
    private int version;

    private SubscriptionId subscription;
    private byte[] sealed;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    WebhookSecret() {}

    WebhookSecret(SubscriptionId subscription, byte[] sealed, Instant now) {
        id = NewId.next();
        this.subscription = subscription;
        this.sealed = sealed.clone();
        madeAt = now;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    void end(Instant now) {
        endedAt = now;
    }
}
