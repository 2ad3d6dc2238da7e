package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.fault.BusReader.Told;
import org.kinbridge.story.DeadLetters;

/** A thousand bad records among ten thousand: each is laid aside with its cause, and the others do not wait for them. */
class PoisonIT {

    private static final int GOOD = 9_000;
    private static final int BAD = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String FAMILIES = "family-notices";
    private static final String SCHOOLS = "school-notifications";

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final BusReader bus = new BusReader(house.bootstrapServers());

    PoisonIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    @Test
    void aThousandBadAmongTenThousandAreLaidAsideAndTheRestIsHandledInAMinute() throws Exception {
        house.startPostgres();
        house.startBroker();
        house.startService();
        Neighbours neighbours = new Neighbours();
        neighbours.live(1, 0);
        soon().until(() -> ledger.unsent() == 0 && lag() == 0);
        int before = ledger.handledBy(FAMILIES).size();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<Told> told = bus.everything().stream()
                .filter(one -> one.type().equals("attendance.recorded"))
                .toList();
        IntStream.range(0, GOOD).forEach(i -> records.add(good(told.get(i % told.size()))));
        IntStream.range(0, BAD).forEach(i -> records.add(bad(i, told.get(i % told.size()))));
        Collections.shuffle(records, new Random(7));

        Instant begun = Instant.now();
        bus.send(records);
        soon().atMost(LONGEST.multipliedBy(3)).until(() -> ledger.deadLetters(FAMILIES) == BAD && lag() == 0);
        Duration took = Duration.between(begun, Instant.now());
        System.out.println("10,000 records, 1,000 of them bad, were handled in " + took);

        assertEquals(BAD, ledger.deadLetters(FAMILIES));
        assertEquals(before + GOOD, ledger.handledBy(FAMILIES).size());
        assertEquals(BAD * 4 / 5, ledger.deadLetters(SCHOOLS));
        assertTrue(took.compareTo(LONGEST) < 0, took::toString);
    }

    private long lag() throws Exception {
        return bus.lag(FAMILIES) + bus.lag(SCHOOLS);
    }

    /** The same attendance once more, as a fact of its own. */
    private static ProducerRecord<String, byte[]> good(Told told) {
        return DeadLetters.record(null, told.stream(), DeadLetters.headers(told.type()), text(told));
    }

    /** Every fifth names what does not exist, which concerns the families' consumer alone. */
    private static ProducerRecord<String, byte[]> bad(int which, Told told) {
        Map<String, @Nullable String> headers = DeadLetters.headers(told.type());
        String nobody = DeadLetters.fresh();
        return switch (which % 5) {
            case 0 -> DeadLetters.record(null, "child:" + nobody, headers, text(told));
            case 1 -> DeadLetters.record(null, told.stream(), new HashMap<>(), "garbage");
            case 2 -> DeadLetters.record(null, told.stream(), headers, "{\"child\":");
            case 3 -> DeadLetters.record(null, told.stream(), headers, "x".repeat(100_000));
            default -> DeadLetters.record(null, "child:" + nobody, headers, """
                        {"child":"%1$s","attendanceEvent":"%1$s","enrolment":"%1$s","school":"%1$s"}
                        """.formatted(nobody));
        };
    }

    private static String text(Told told) {
        return new String(told.record().value(), StandardCharsets.UTF_8);
    }
}
