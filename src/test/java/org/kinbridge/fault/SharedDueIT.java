package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Somebody;

/** What falls due for two replicas at the same moment is done once, and neither waits for what the other is doing. */
class SharedDueIT {

    private static final int FAMILIES = 3;
    private static final Duration AWAY = Duration.ofDays(30);

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());

    SharedDueIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    /** A month of calls that nobody came to, while the house was shut: all of them are over when it opens again. */
    @Test
    void aMonthOfCallsThatIsOverAtOnceEndsOnceEachAtTwoReplicas() throws Exception {
        house.startPostgres();
        house.startBroker();
        Replica before = house.startReplica(Map.of());
        before.isSpokenTo();
        List<Household> homes =
                Stream.generate(SharedDueIT::whoPlanned).limit(FAMILIES).toList();
        soon().until(() -> ledger.unsent() == 0);
        before.kill();
        ledger.putAhead(AWAY);
        Set<String> over = ledger.toBeEnded(Instant.now().plus(AWAY));
        assertTrue(over.size() >= FAMILIES * 28, over::toString);

        try (Connection one = ledger.holding(1);
                Connection others = ledger.holding(Integer.MAX_VALUE)) {
            house.startReplica(Map.of());
            house.startReplica(Map.of()).isSpokenTo();
            assertEquals(Set.of(), ledger.missed());
            Instant begun = Instant.now();
            others.rollback();
            soon().until(() -> ledger.missed().size() == over.size() - 1);
            System.out.println(over.size() + " calls ended in " + Duration.between(begun, Instant.now()));
            assertEquals(1, ledger.toBeEnded(Instant.now().plus(AWAY)).size());
            one.rollback();
            soon().until(() -> ledger.missed().equals(over));
        }
        assertEquals(Set.of(), ledger.endedTwice());
        soon().until(() -> ledger.unsent() == 0);
        for (Household home : homes) {
            for (Somebody reader : List.of(home.maria(), home.ana())) {
                soon().until(() -> told(reader).size() >= over.size() / FAMILIES);
                assertEquals(Set.copyOf(told(reader)).size(), told(reader).size());
            }
        }
        assertEquals(Set.of(), ledger.deadLetters());
    }

    private static Household whoPlanned() {
        Household home = Household.found().open();
        String series = home.maria()
                .posts(
                        "/v1/call-series",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                home.ana().id(),
                                "startsOn",
                                LocalDate.now(ZoneId.of("Asia/Manila"))
                                        .plusDays(1)
                                        .toString(),
                                "at",
                                "19:00",
                                "duration",
                                "PT30M",
                                "rule",
                                "FREQ=DAILY"),
                        201)
                .getString("id");
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        return home;
    }

    /** The missed calls that somebody has been told of. */
    private static List<String> told(Somebody reader) {
        return reader.reads("/v1/notices?limit=200").getList("items.data.call.findAll { it != null }");
    }
}
