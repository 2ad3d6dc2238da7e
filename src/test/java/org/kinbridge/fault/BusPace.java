package org.kinbridge.fault;

import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Letters;

/**
 * How soon a consumer has what was committed, and how fast a backlog is gone. No part of the build, because it asserts nothing:
 * {@code ./mvnw verify -Dit.test=BusPace -Dsurefire.skip} runs it, and it prints.
 */
class BusPace {

    private static final int A_SECOND = 100;
    private static final int SECONDS = 20;
    private static final int BACKLOG = 50_000;
    private static final int WRITERS = 8;

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final BusReader bus = new BusReader(house.bootstrapServers());

    BusPace() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    @Test
    void fromCommitToConsumer() throws Exception {
        house.startPostgres();
        house.startBroker();
        Replica replica = house.startReplica(Map.of());
        replica.isSpokenTo();
        List<Pen> pens = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Household home = Household.found().open();
            pens.add(new Pen(home.maria(), Letters.conversation(home.maria()), replica));
        }
        soon().until(() -> ledger.unsent() == 0);
        Map<String, Instant> heard =
                bus.heardWhile("kinbridge.messages.v1", () -> writeAtAPace(pens), A_SECOND * SECONDS);
        List<Duration> took = ledger.writtenAt(heard.keySet()).entrySet().stream()
                .map(one -> Duration.between(one.getValue(), Objects.requireNonNull(heard.get(one.getKey()))))
                .sorted()
                .toList();
        System.out.printf(
                "%d events at %d/s: p50 %s, p99 %s, longest %s%n",
                took.size(), A_SECOND, took.get(took.size() / 2), took.get(took.size() * 99 / 100), took.getLast());

        ledger.addsUnsent(BACKLOG);
        Instant begun = Instant.now();
        soon().until(() -> ledger.unsent() == 0);
        Duration drained = Duration.between(begun, Instant.now());
        System.out.printf(
                "a backlog of %d was gone in %s: %d/s%n", BACKLOG, drained, BACKLOG * 1000L / drained.toMillis());
    }

    /** Whether the house keeps up or not, so many letters are begun each second. */
    private static void writeAtAPace(List<Pen> pens) throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        try (ExecutorService hands = Executors.newFixedThreadPool(WRITERS);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> ticking =
                    clock.scheduleAtFixedRate(() -> turns.release(), 0, 1_000_000 / A_SECOND, TimeUnit.MICROSECONDS);
            for (int letter = 0; letter < A_SECOND * SECONDS; letter++) {
                turns.acquire();
                Pen pen = pens.get(letter % WRITERS);
                hands.execute(pen::writes);
            }
            ticking.cancel(false);
        }
    }
}
