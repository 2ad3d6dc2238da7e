package org.kinbridge.disclosure;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/** Which facts an institution has asked to be told, and how. It gives no right to any of them. */
@Entity
@Table(name = "disclosure_subscription")
class Subscription {

    @EmbeddedId
    private SubscriptionId id;

    @Version
    private int version;

    private InstitutionId institution;
    private List<String> eventTypes;
    private @Nullable String url;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    Subscription() {}

    /** Delivered to {@code url}, or read by the institution itself if there is none. */
    Subscription(InstitutionId institution, List<FactType> facts, @Nullable String url, Instant now) {
        id = SubscriptionId.fresh();
        this.institution = institution;
        eventTypes = facts.stream().map(FactType::text).distinct().toList();
        this.url = url;
        madeAt = now;
    }

    boolean asksFor(FactType fact) {
        return eventTypes.contains(fact.text());
    }

    boolean isLiving() {
        return endedAt == null;
    }

    /** Nothing more is told by it; false if that was so before. */
    boolean end(Instant now) {
        boolean ends = endedAt == null;
        if (ends) {
            endedAt = now;
        }
        return ends;
    }

    SubscriptionId id() {
        return id;
    }

    List<String> eventTypes() {
        return List.copyOf(eventTypes);
    }

    /** Where it is delivered to; null if the institution reads its notices itself. */
    @Nullable
    String url() {
        return url;
    }

    Instant madeAt() {
        return madeAt;
    }
}
