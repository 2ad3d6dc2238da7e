package org.kinbridge.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.story.DeadLetters;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/**
 * A consumer whose effect could be there twice: the inbox alone keeps it single, from the bus and by replay, however often
 * and at however many places at once.
 */
@QuarkusTest
class ConsumingTest {

    private final DataSource db;
    private final Consuming consuming;
    private final Flaky flaky;
    private final InstitutionId institution = InstitutionId.fresh();
    private final Map<String, String> headers = Map.of(
            "ce_specversion", "1.0",
            "ce_id", DeadLetters.fresh(),
            "ce_source", "/by-hand",
            "ce_type", "institution.registered",
            "ce_time", "2026-11-22T10:00:00Z");
    private final long offset = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);

    ConsumingTest(DataSource db, Consuming consuming, Flaky flaky) {
        this.db = db;
        this.consuming = consuming;
        this.flaky = flaky;
    }

    @Test
    void whatComesTwiceHasItsEffectOnce() throws SQLException {
        consuming.consume(flaky, record(0));
        consuming.consume(flaky, record(0));
        consuming.consume(flaky, record(7));
        assertEquals(1, effects());
        assertEquals(1, flaky.tries(institution));
    }

    @Test
    void whatComesToSeveralReplicasAtOnceHasItsEffectOnce()
            throws InterruptedException, ExecutionException, SQLException {
        List<Callable<Void>> replicas = IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(replica -> () -> {
                    consuming.consume(flaky, record(replica));
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Void> replica : threads.invokeAll(replicas)) {
                replica.get();
            }
        }
        assertEquals(1, effects());
    }

    /** Nothing of a failed try stays: neither the effect nor the row that says it was done. */
    @Test
    void whatFailsIsTriedLongerEachTimeThenLaidAsideAndReplayedOnce() throws SQLException {
        flaky.failsAbout(institution, new IllegalStateException("Maria Santos"));
        Instant before = Instant.now();
        consuming.consume(flaky, record(0));
        assertTrue(Duration.between(before, Instant.now()).compareTo(Duration.ofMillis(700)) >= 0);
        assertEquals(4, flaky.tries(institution));
        assertEquals(0, effects());

        JsonPath letter = letter();
        assertEquals("IllegalStateException", letter.getString("cause"));
        assertEquals(headers.get("ce_id"), letter.getString("event"));
        assertEquals("institution.registered", letter.getString("type"));
        assertEquals("institution:" + institution, letter.getString("stream"));
        assertEquals(4, letter.getInt("attempts"));
        assertEquals("DEAD", letter.getString("state"));

        Somebody operator = Institutions.operator();
        JsonPath failed = operator.posts(replayOf(letter), 200);
        assertEquals("DEAD", failed.getString("state"));
        assertEquals(5, failed.getInt("attempts"));
        assertEquals(0, effects());

        flaky.isMended(institution);
        assertEquals("HANDLED", operator.posts(replayOf(letter), 200).getString("state"));
        assertEquals("HANDLED", operator.posts(replayOf(letter), 200).getString("state"));
        consuming.consume(flaky, record(0));
        assertEquals(1, effects());
        assertEquals(6, flaky.tries(institution));
    }

    @Test
    void whatTheHouseItselfRefusesIsNotTriedAgain() throws SQLException {
        flaky.failsAbout(institution, Problem.notFound());
        consuming.consume(flaky, record(0));
        assertEquals(1, flaky.tries(institution));
        assertEquals("not-found", letter().getString("cause"));
    }

    /** The same event comes twice: the first is laid aside, the second is handled before anybody replays the first. */
    @Test
    void aReplayFindsWhatHasBeenDoneMeanwhile() throws SQLException {
        flaky.failsAbout(institution, Problem.notFound());
        consuming.consume(flaky, record(0));
        consuming.consume(flaky, record(0));
        JsonPath letter = letter();
        flaky.isMended(institution);
        consuming.consume(flaky, record(1));

        JsonPath replayed = Institutions.operator().posts(replayOf(letter), 200);
        assertEquals("HANDLED_BEFORE", replayed.getString("state"));
        assertEquals(1, effects());
    }

    @Test
    void allThatDiedInATimeIsReplayedAndNothingElse() throws SQLException {
        flaky.failsAbout(institution, Problem.notFound());
        consuming.consume(flaky, record(0));
        JsonPath letter = letter();
        Instant died = Instant.parse(letter.getString("diedAt"));
        assertEquals(1, replays(died, died.plusNanos(1_000)).getInt("failed"));
        flaky.isMended(institution);

        assertEquals(0, replays(died.minusSeconds(1), died).getInt("handled"));
        assertEquals(0, effects());
        JsonPath replayed = replays(died, died.plusNanos(1_000));
        assertEquals(1, replayed.getInt("handled"));
        assertEquals(0, replayed.getInt("failed"));
        assertEquals(1, effects());
        assertEquals(0, replays(died, died.plusNanos(1_000)).getInt("handled"));
        Institutions.operator()
                .asks()
                .body(Map.of("from", died.toString(), "until", died.toString()))
                .post("/v1/dead-letters/replays")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/until"));
    }

    @Test
    void whatWasNeverDeadCannotBeReplayedAndOnlyTheOperatorMayTry() {
        Institutions.operator()
                .asks()
                .post("/v1/dead-letters/" + DeadLetters.fresh() + "/replay")
                .then()
                .statusCode(404);
        for (Somebody other : List.of(Household.found().maria(), Institutions.school("San Roque", "PH"))) {
            other.asks().get("/v1/dead-letters").then().statusCode(403);
            other.asks()
                    .post("/v1/dead-letters/" + DeadLetters.fresh() + "/replay")
                    .then()
                    .statusCode(403);
        }
    }

    /** Under a key the request has a transaction of its own, which must neither hide what was done nor undo it. */
    private static JsonPath replays(Instant from, Instant until) {
        return Institutions.operator()
                .asks()
                .header("Idempotency-Key", DeadLetters.fresh())
                .body(Map.of("consumer", Flaky.CONSUMER, "from", from.toString(), "until", until.toString()))
                .post("/v1/dead-letters/replays")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String replayOf(JsonPath letter) {
        return "/v1/dead-letters/" + letter.getString("id") + "/replay";
    }

    /** The record as it comes from one of several places. */
    private ConsumerRecord<String, byte[]> record(int place) {
        String data = "{\"institution\":\"" + institution + "\"}";
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "kinbridge.institutions.v1",
                0,
                offset + place,
                "institution:" + institution,
                data.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private JsonPath letter() {
        return DeadLetters.found(
                Flaky.CONSUMER,
                new RecordMetadata(
                        new TopicPartition("kinbridge.institutions.v1", 0),
                        offset,
                        0,
                        Instant.now().minusSeconds(60).toEpochMilli(),
                        0,
                        0));
    }

    private int effects() throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from journal where stream = ?")) {
            query.setString(1, "institution:" + institution);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
