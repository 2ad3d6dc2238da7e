package org.kinbridge.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Grants;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** What already waits does not leave after the family has ended the grant. */
@QuarkusTest
class GrantEndedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatWaitsIsDroppedInTheSameTransactionAndTheSchoolIsAskedToForget() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(home, school, "1");
        Receiver receiver = Receiver.open();
        String log = log(school, receiver);
        ana.late(1);
        await().atMost(SOON).until(() -> states(school, log).equals(List.of("WAITING")));
        String first = school.reads(log).getString("items[0].id");

        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        assertEquals("DROPPED", states(school, log).getFirst());

        Grants.ofAttendance(home.ben(), home.ana(), school);
        ana.late(2);
        await().atMost(SOON).until(() -> states(school, log).size() == 3);
        school.posts(log.replace("/deliveries", "/webhook-secrets"), 201);
        await().atMost(SOON).until(() -> receiver.came().size() == 2);
        assertEquals(
                Set.of("attendance.recorded", "grant.ended"),
                receiver.came().stream()
                        .map(came -> came.says().getString("type"))
                        .collect(Collectors.toSet()));
        assertTrue(receiver.came().stream().noneMatch(came -> came.id().equals(first)));
    }

    private static List<String> states(Somebody school, String log) {
        return school.reads(log).getList("items.state");
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
