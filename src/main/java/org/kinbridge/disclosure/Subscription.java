package org.kinbridge.disclosure;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/** Which facts an institution has asked to be told. It gives no right to any of them. */
@Entity
@Table(name = "disclosure_subscription")
class Subscription {

    @EmbeddedId
    private SubscriptionId id;

    @Version
    private int version;

    private InstitutionId institution;
    private List<String> eventTypes;
    private Instant madeAt;

    Subscription() {}

    Subscription(InstitutionId institution, List<FactType> facts, Instant now) {
        id = SubscriptionId.fresh();
        this.institution = institution;
        eventTypes = facts.stream().map(FactType::text).distinct().toList();
        madeAt = now;
    }

    boolean asksFor(FactType fact) {
        return eventTypes.contains(fact.text());
    }

    SubscriptionId id() {
        return id;
    }

    List<String> eventTypes() {
        return List.copyOf(eventTypes);
    }

    Instant madeAt() {
        return madeAt;
    }
}
