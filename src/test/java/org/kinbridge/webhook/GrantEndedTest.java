package org.kinbridge.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.disclosure.GrantEnded;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.GrantId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** What already waits does not leave after the family has ended the grant. */
@QuarkusTest
class GrantEndedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Event<GrantEnded> ended;

    @Inject
    Deliveries deliveries;

    @Test
    void whatWaitsIsDroppedInTheSameTransaction() {
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(Household.found(), school, "1");
        Receiver receiver = Receiver.open();
        String log = log(school, receiver);
        ana.late(1);
        await().atMost(SOON).until(() -> school.reads(log).getList("items").size() == 1);
        String first = school.reads(log).getString("items[0].id");
        GrantId grant = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.findById(DeliveryId.fromString(first)).grant());

        QuarkusTransaction.requiringNew().run(() -> ended.fire(new GrantEnded(grant)));
        assertEquals(List.of("DROPPED"), school.reads(log).getList("items.state"));

        ana.late(2);
        await().atMost(SOON).until(() -> school.reads(log).getList("items").size() == 2);
        school.posts(log.replace("/deliveries", "/webhook-secrets"), 201);
        await().atMost(SOON).until(() -> receiver.came().size() == 1);
        assertTrue(receiver.came().stream().noneMatch(came -> came.id().equals(first)));
    }

    private static String log(Somebody school, Receiver receiver) {
        String subscription = school.posts(
                        "/v1/subscriptions",
                        Map.of(
                                "eventTypes",
                                List.of("attendance.recorded"),
                                "delivery",
                                Map.of("kind", "WEBHOOK", "url", receiver.url())),
                        201)
                .getString("id");
        return "/v1/subscriptions/" + subscription + "/deliveries";
    }
}
