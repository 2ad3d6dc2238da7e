package org.kinbridge.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/** The subscription table; always one institution's own. */
@Singleton
class Subscriptions implements PanacheRepositoryBase<Subscription, SubscriptionId> {

    /** Those of this institution that ask for the fact about this record and were not stopped, the oldest first. */
    List<Subscription> to(FactType fact, Addressee to) {
        return living(to.institution())
                .filter(subscription -> subscription.asksFor(fact) && subscription.isAbout(to.record()))
                .toList();
    }

    /** The oldest subscription of this institution that ever asked for any of these facts, stopped or not. */
    Optional<Subscription> toAnyOf(List<String> facts, InstitutionId institution) {
        return list("institution = ?1 order by id.value", institution).stream()
                .filter(subscription -> subscription.eventTypes().stream().anyMatch(facts::contains))
                .findFirst();
    }

    /** Those that were not stopped, the oldest first. */
    Stream<Subscription> living(InstitutionId institution) {
        return list("institution = ?1 and endedAt is null order by id.value", institution).stream();
    }

    List<Subscription> of(InstitutionId institution, @Nullable SubscriptionId after, int most) {
        return find(
                        "institution = ?1 and endedAt is null and id.value > ?2 order by id.value",
                        institution,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    Optional<Subscription> find(InstitutionId institution, SubscriptionId id) {
        return find("institution = ?1 and id = ?2", institution, id).firstResultOptional();
    }

    Optional<Subscription> locked(InstitutionId institution, SubscriptionId id) {
        return find("institution = ?1 and id = ?2", institution, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Subscription> shared(SubscriptionId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Until this transaction ends, nobody else counts or makes subscriptions of this institution. */
    void oneAtATime(InstitutionId institution) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 3))) queued")
                .setParameter(1, "subscriptions:" + institution)
                .getSingleResult();
    }
}
