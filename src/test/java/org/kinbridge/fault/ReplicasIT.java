package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Somebody;

/** Two replicas on one database and one broker: it does not matter to whom somebody is connected, nor that one is killed. */
class ReplicasIT {

    private static final String FAMILIES = "family-notices";
    private static final int LETTERS = 25;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final BusReader bus = new BusReader(house.bootstrapServers());

    ReplicasIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    @Test
    void eachHearsEverythingOnceWhereverSheIsAndGoesOnAtTheOtherWhenOneIsKilled() throws Exception {
        house.startPostgres();
        house.startBroker();
        Replica first = house.startReplica(Map.of());
        Replica second = house.startReplica(Map.of());
        first.isSpokenTo();
        Household home = Household.found().open();
        Pupil pupil = Pupil.enrolled(home, Institutions.school("San Roque Elementary", "PH"), "S-1");
        String conversation = Letters.conversation(home.maria());
        String relayed = ledger.lease();
        soon().until(() -> ledger.unsent() == 0);
        soon().untilAsserted(() -> assertEquals(2, consumersThatShare()));

        LiveEar phone = LiveEar.of(home.maria());
        second.isSpokenTo();
        LiveEar tablet = LiveEar.of(home.maria());
        LiveEar anas = LiveEar.of(home.ana());
        System.out.println("a letter was heard at the other replica after "
                + longest(new Pen(home.ana(), conversation, first), tablet));
        Pen marias = new Pen(home.maria(), conversation, first, second);
        Pen anasPen = new Pen(home.ana(), conversation, second, first);
        bothWrite(marias, anasPen, () -> {});
        eachHeard(sequences(3 * LETTERS), phone, tablet, anas);
        pupil.late(1);

        bothWrite(marias, anasPen, first::kill);
        Instant killed = Instant.now();
        LiveEar phoneAgain = LiveEar.after(home.maria(), phone.cursor());
        pupil.late(2);
        int all = 5 * LETTERS;
        eachHeard(sequences(all), tablet, anas);
        soon().until(() -> heard(phone, phoneAgain).size() >= all);
        assertEquals(sequences(all), heard(phone, phoneAgain));
        System.out.println("while the other was killed no answer took longer than " + anasPen.longest());
        assertTrue(anasPen.longest().compareTo(LONGEST.dividedBy(2)) < 0);

        soon().until(() -> ledger.unsent() == 0);
        assertNotEquals(relayed, ledger.lease());
        Duration without = Duration.between(killed, ledger.firstSentAfter(killed));
        System.out.println("the other replica relayed after " + without);
        assertTrue(without.compareTo(LONGEST) < 0, without::toString);
        soon().untilAsserted(() -> assertEquals(1, consumersThatShare()));
        for (Somebody reader : List.of(home.maria(), home.ben())) {
            soon().until(() -> daysTold(reader).size() >= 2);
            assertEquals(2, Set.copyOf(daysTold(reader)).size());
            assertEquals(2, daysTold(reader).size());
        }
        assertEquals(Set.of(), ledger.deadLetters());
    }

    /** The members of a group, if each of them has some of the partitions. */
    private long consumersThatShare() throws Exception {
        List<Integer> shares = bus.shares(FAMILIES);
        return shares.contains(0) ? 0 : shares.size();
    }

    private static List<String> daysTold(Somebody reader) {
        return reader.reads("/v1/notices?limit=200").<String>getList("items.data.eventDate").stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Integer> sequences(int many) {
        return IntStream.rangeClosed(1, many).boxed().toList();
    }

    /** One letter after the other, each when the last was heard: the longest that one took. */
    private static Duration longest(Pen pen, LiveEar ear) {
        return IntStream.rangeClosed(1, LETTERS)
                .mapToObj(number -> {
                    Instant begun = Instant.now();
                    pen.writes();
                    ear.hears("message.sent", number, LONGEST);
                    return Duration.between(begun, Instant.now());
                })
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** In the middle of their letters something happens. */
    private static void bothWrite(Pen one, Pen other, BusReader.Happening inTheMiddle) throws Exception {
        int half = one.written() + LETTERS / 2;
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            Future<?> others = hands.submit(() -> IntStream.range(0, LETTERS).forEach(i -> other.writes()));
            Future<?> ones = hands.submit(() -> IntStream.range(0, LETTERS).forEach(i -> one.writes()));
            soon().until(() -> one.written() >= half || ones.isDone());
            inTheMiddle.happens();
            ones.get();
            others.get();
        }
    }

    private static void eachHeard(List<Integer> sequences, LiveEar... ears) {
        for (LiveEar ear : ears) {
            soon().until(() -> heard(ear).size() >= sequences.size());
            assertEquals(sequences, heard(ear));
        }
    }

    private static List<Integer> heard(LiveEar... ears) {
        return Stream.of(ears)
                .flatMap(ear -> ear.heard("message.sent").stream())
                .map(frame -> JsonPath.from(frame).getInt("data.sequence"))
                .toList();
    }
}
