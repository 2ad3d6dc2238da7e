package org.kinbridge.webhook;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.SubscriptionId;

/** The table of receivers: one worker each, whatever the number of replicas. */
@Singleton
class Endpoints {

    private final Session db;

    Endpoints(Session db) {
        this.db = db;
    }

    /** A receiver that this transaction holds. */
    record Endpoint(@Nullable Instant busyUntil, @Nullable Instant restUntil) {

        boolean isBusy(Instant machineTime) {
            return busyUntil != null && busyUntil.isAfter(machineTime);
        }

        /** When it may be tried, if that is asked for at {@code wanted}. */
        Instant noSoonerThan(Instant wanted) {
            return restUntil != null && restUntil.isAfter(wanted) ? restUntil : wanted;
        }
    }

    void open(SubscriptionId subscription) {
        db.createNativeMutationQuery(
                        "insert into webhook_endpoint (subscription_id) values (?1) on conflict do nothing")
                .setParameter(1, subscription.value())
                .executeUpdate();
    }

    /** Holds the receiver until this transaction ends; empty if somebody else does, for nobody waits here. */
    Optional<Endpoint> hold(SubscriptionId subscription) {
        return db
                .createNativeQuery(
                        "select busy_until, rest_until from webhook_endpoint where subscription_id = ?1 for update skip locked",
                        Object[].class)
                .setParameter(1, subscription.value())
                .getResultList()
                .stream()
                .map(row -> new Endpoint((Instant) row[0], (Instant) row[1]))
                .findFirst();
    }

    void lease(Claim claim, Instant until) {
        db.createNativeMutationQuery(
                        "update webhook_endpoint set holder = ?2, busy_until = ?3 where subscription_id = ?1")
                .setParameter(1, claim.receiver().value())
                .setParameter(2, claim.holder())
                .setParameter(3, until)
                .executeUpdate();
    }

    /** Makes the lease longer; false if it has ended and another worker has the receiver. */
    boolean renew(Claim claim, Instant until) {
        return db.createNativeMutationQuery(
                                "update webhook_endpoint set busy_until = ?3 where subscription_id = ?1 and holder = ?2")
                        .setParameter(1, claim.receiver().value())
                        .setParameter(2, claim.holder())
                        .setParameter(3, until)
                        .executeUpdate()
                == 1;
    }

    void release(Claim claim) {
        db.createNativeMutationQuery("""
                        update webhook_endpoint set holder = null, busy_until = null
                        where subscription_id = ?1 and holder = ?2
                        """)
                .setParameter(1, claim.receiver().value())
                .setParameter(2, claim.holder())
                .executeUpdate();
    }

    /** Leaves it in peace until then, by the house clock. */
    void rest(SubscriptionId subscription, Instant until) {
        db.createNativeMutationQuery("update webhook_endpoint set rest_until = ?2 where subscription_id = ?1")
                .setParameter(1, subscription.value())
                .setParameter(2, until)
                .executeUpdate();
    }

    /** It may be tried at once, and is there if it was not; the row is locked until this transaction ends. */
    void wake(SubscriptionId subscription) {
        db.createNativeMutationQuery("""
                        insert into webhook_endpoint (subscription_id) values (?1)
                        on conflict (subscription_id) do update set rest_until = null
                        """).setParameter(1, subscription.value()).executeUpdate();
    }
}
