package org.kinbridge.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;

/** The table of deliveries; always one subscription's own. */
@Singleton
class Deliveries implements PanacheRepositoryBase<Delivery, DeliveryId> {

    private static final String WAITING = "subscription = ?1 and state = ?2 and fact in ?3 ";
    private static final String DROP =
            "update versioned Delivery set state = :dropped, nextAttemptAt = null where state = :waiting and ";

    /** When the first of those that wait is to be tried; in order, that is the oldest, and no other before it. */
    Optional<Instant> earliest(Queue queue) {
        return waiting(queue, queue.inOrder() ? "id.value" : "nextAttemptAt, id.value")
                .map(Delivery::nextAttemptAt);
    }

    /** The oldest of those that are to be tried by now; in order, nothing while the oldest is not. */
    Optional<Delivery> nextDue(Queue queue, Instant now) {
        if (queue.inOrder()) {
            return waiting(queue, "id.value").filter(oldest -> oldest.isDue(now));
        }
        return find(
                        WAITING + "and nextAttemptAt <= ?4 order by id.value",
                        queue.of(),
                        Delivery.State.WAITING,
                        queue.facts(),
                        now)
                .firstResultOptional();
    }

    private Optional<Delivery> waiting(Queue queue, String order) {
        return find(WAITING + "order by " + order, queue.of(), Delivery.State.WAITING, queue.facts())
                .firstResultOptional();
    }

    List<Delivery> waitingOf(NoticeId notice) {
        return list("notice = ?1 and state = ?2", notice, Delivery.State.WAITING);
    }

    /** When the last but so many arrived of these facts, the newest being the first. */
    Optional<Instant> arrived(SubscriptionId subscription, Set<FactType> facts, int nth) {
        return find(
                        "subscription = ?1 and fact in ?2 and arrivedAt is not null order by arrivedAt desc",
                        subscription,
                        facts)
                .range(nth - 1, nth - 1)
                .list()
                .stream()
                .findFirst()
                .map(Delivery::arrivedAt);
    }

    /** Reads it again, locked: what was decided since is seen, and nothing is decided until this transaction ends. */
    void lock(Delivery delivery) {
        getEntityManager().refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Delivery> locked(DeliveryId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Delivery> locked(SubscriptionId subscription, DeliveryId id) {
        return find("subscription = ?1 and id = ?2", subscription, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Delivery> of(SubscriptionId subscription, @Nullable DeliveryId after, int most) {
        return find(
                        "subscription = ?1 and id.value > ?2 order by id.value",
                        subscription,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    void drop(GrantId grant) {
        drop("grant = :of", grant);
    }

    void drop(AgreementId agreement) {
        drop("agreement = :of", agreement);
    }

    void drop(SubscriptionId subscription) {
        drop("subscription = :of", subscription);
    }

    private void drop(String which, Object of) {
        getEntityManager()
                .createQuery(DROP + which)
                .setParameter("dropped", Delivery.State.DROPPED)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("of", of)
                .executeUpdate();
    }
}
