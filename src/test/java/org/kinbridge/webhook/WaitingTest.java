package org.kinbridge.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;
import org.kinbridge.story.TwoSchools;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** What happens to a delivery that waits. */
@QuarkusTest
class WaitingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Deliveries deliveries;

    @Inject
    Endpoints endpoints;

    @Inject
    DeliveryDue due;

    @Inject
    Session db;

    @Inject
    MachineClock machine;

    @Inject
    HouseClock clock;

    private Somebody school = new Somebody("", "");
    private Pupil ana = new Pupil(school, "", "");
    private Receiver receiver = new Receiver("");
    private String subscription = "";

    @BeforeEach
    void oneWaitsForASecret() {
        school = Institutions.school("San Roque Elementary", "PH");
        ana = Pupil.enrolled(Household.found(), school, "1");
        receiver = Receiver.open();
        subscription = school.posts(
                        "/v1/subscriptions",
                        Map.of(
                                "eventTypes",
                                List.of("attendance.recorded"),
                                "delivery",
                                Map.of("kind", "WEBHOOK", "url", receiver.url())),
                        201)
                .getString("id");
        ana.late(1);
        await().atMost(SOON).until(() -> log("id").size() == 1);
    }

    @Test
    void itIsDroppedIfItsGrantHoldsNoMore() {
        DeliveryId first = DeliveryId.fromString(log("id").getFirst());
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeMutationQuery("update disclosure_grant set valid_until = ?2 where id = ?1")
                        .setParameter(
                                1,
                                Objects.requireNonNull(
                                                deliveries.findById(first).grant())
                                        .value())
                        .setParameter(2, clock.instant().minusSeconds(1))
                        .executeUpdate());
        makeASecret();
        await().atMost(SOON).until(() -> log("state").equals(List.of("DROPPED")));
        assertTrue(receiver.came().isEmpty());
    }

    /** The day has come and nobody has put the agreement away yet: it is not sent. */
    @Test
    void itIsDroppedIfItsAgreementHoldsNoMore() {
        TwoSchools both = TwoSchools.of(Household.found());
        String path = "/v1/subscriptions/" + both.subscribed(Map.of("kind", "WEBHOOK", "url", receiver.url()));
        both.let();
        String agreement = both.agree(TwoSchools.DAY_AND_CATEGORY);
        both.manila().late(1);
        await().atMost(SOON).until(() -> states(both, path).equals(List.of("WAITING")));
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeMutationQuery(
                                "update agreement set from_date = ?2, until_date = ?2 where id = ?1")
                        .setParameter(1, UUID.fromString(agreement))
                        .setParameter(2, TwoSchools.today().minusDays(1))
                        .executeUpdate());
        both.rome().posts(path + "/webhook-secrets", 201);
        await().atMost(SOON).until(() -> states(both, path).equals(List.of("DROPPED")));
        assertTrue(receiver.came().isEmpty());
    }

    private static List<String> states(TwoSchools both, String subscription) {
        return both.rome().reads(subscription + "/deliveries").getList("items.state");
    }

    @Test
    void itIsSentWhenTheLeaseOfADeadWorkerEnds() {
        Instant leaseEnds = machine.instant().plusSeconds(2);
        Claim dead = new Claim(SubscriptionId.fromString(subscription), NewId.next());
        QuarkusTransaction.requiringNew().run(() -> endpoints.lease(dead, leaseEnds));
        makeASecret();
        await().atMost(SOON).until(() -> receiver.came().size() == 1);
        assertTrue(machine.instant().isAfter(leaseEnds));
        await().atMost(SOON).until(() -> log("state").equals(List.of("DELIVERED")));
    }

    /** Moving the house clock does all due work in a loop: what is busy must not come up in it again and again. */
    @Test
    void aBusyReceiverIsLookedAtLaterByTheMachinesClock() {
        SubscriptionId busy = SubscriptionId.fromString(subscription);
        Instant tryAt = QuarkusTransaction.requiringNew().call(() -> {
            endpoints.lease(new Claim(busy, NewId.next()), machine.instant().plusSeconds(60));
            due.handle(busy.value(), clock.instant());
            Instant planned = db.createNativeQuery("select try_at from due where kind = ?1 and ref = ?2", Instant.class)
                    .setParameter(1, DeliveryDue.KIND)
                    .setParameter(2, busy.value())
                    .getSingleResult();
            return planned;
        });
        assertTrue(tryAt.isAfter(machine.instant()));
    }

    private void makeASecret() {
        school.posts("/v1/subscriptions/" + subscription + "/webhook-secrets", 201);
    }

    private List<String> log(String field) {
        return school.reads("/v1/subscriptions/" + subscription + "/deliveries").getList("items." + field);
    }
}
