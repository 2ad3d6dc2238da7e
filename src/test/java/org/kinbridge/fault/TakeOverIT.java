package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.fault.BusReader.Told;

/** Two replicas of the package on one database: one of them relays, and when it is killed the other goes on. */
class TakeOverIT {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final BusReader bus = new BusReader(house.bootstrapServers());

    TakeOverIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    @Test
    void whenTheOneThatRelaysIsKilledTheOtherGoesOnWithinTenSeconds() throws Exception {
        house.startPostgres();
        house.startBroker();
        house.startService();
        Neighbours neighbours = new Neighbours();
        everythingIsTold();
        String first = ledger.lease();
        house.startSecondService();
        neighbours.live(5, 5);
        house.speakToTheFirst();
        neighbours.live(5, 5);
        everythingIsTold();
        assertEquals(first, ledger.lease());
        List<Told> told = bus.everything();
        assertEquals(once(told).size(), told.size());

        house.speakToTheSecond();
        Instant killed = killTheFirstWhileTheyLive(neighbours);

        everythingIsTold();
        assertNotEquals(first, ledger.lease());
        Duration without = Duration.between(killed, ledger.firstSentAfter(killed));
        System.out.println("the other replica relayed after " + without);
        assertTrue(without.compareTo(LONGEST) < 0, without::toString);
        eachStreamIsWithoutGapAndInOrder(once(bus.everything()));
        neighbours
                .homes()
                .forEach(home -> soon().until(() -> home.people()
                        .maria()
                        .reads("/v1/notices?limit=200")
                        .getList("items.data.eventDate")
                        .equals(home.days())));
    }

    private Instant killTheFirstWhileTheyLive(Neighbours neighbours) throws InterruptedException, ExecutionException {
        try (ExecutorService family = Executors.newSingleThreadExecutor()) {
            Future<?> life = family.submit(() -> {
                neighbours.live(40, 40);
                return true;
            });
            long before = bus.everything().size();
            soon().until(() -> bus.everything().size() > before + 20);
            house.killService();
            Instant killed = Instant.now();
            life.get();
            return killed;
        }
    }

    private void everythingIsTold() {
        soon().until(() -> ledger.unsent() == 0);
    }

    /** A relay that was killed may have told what it could not mark any more: only the first time counts. */
    private static Collection<Told> once(List<Told> told) {
        Map<String, Told> first = new LinkedHashMap<>();
        told.forEach(one -> first.putIfAbsent(one.id(), one));
        return first.values();
    }

    private static void eachStreamIsWithoutGapAndInOrder(Collection<Told> told) {
        told.stream()
                .collect(Collectors.groupingBy(one -> one.record().topic() + " " + one.stream()))
                .forEach((where, inOrder) -> assertEquals(
                        inOrder.stream().map(Told::sequence).sorted().toList(),
                        inOrder.stream().map(Told::sequence).toList(),
                        where));
        told.stream()
                .collect(Collectors.groupingBy(Told::stream))
                .forEach((stream, all) -> assertEquals(
                        LongStream.rangeClosed(1, all.size()).boxed().toList(),
                        all.stream().map(Told::sequence).sorted().toList(),
                        stream));
    }
}
