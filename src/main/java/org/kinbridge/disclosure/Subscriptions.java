package org.kinbridge.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/** The subscription table; always one institution's own. */
@Singleton
class Subscriptions implements PanacheRepositoryBase<Subscription, SubscriptionId> {

    /** The oldest subscription of this institution that asks for the fact. */
    Optional<Subscription> to(FactType fact, InstitutionId institution) {
        return list("institution = ?1 order by id.value", institution).stream()
                .filter(subscription -> subscription.asksFor(fact))
                .findFirst();
    }

    /** The oldest subscription of this institution that asks for any of these facts. */
    Optional<Subscription> toAnyOf(List<String> facts, InstitutionId institution) {
        return list("institution = ?1 order by id.value", institution).stream()
                .filter(subscription -> subscription.eventTypes().stream().anyMatch(facts::contains))
                .findFirst();
    }

    List<Subscription> of(InstitutionId institution, @Nullable SubscriptionId after, int most) {
        return find(
                        "institution = ?1 and id.value > ?2 order by id.value",
                        institution,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
