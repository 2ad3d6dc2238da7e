package org.kinbridge.fault;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.kinbridge.fault.BusReader.Told;
import org.kinbridge.fault.Neighbours.Home;
import org.kinbridge.story.Somebody;

/**
 * Nothing is lost and nothing happens twice: the production package, with PostgreSQL and the broker in processes of their
 * own, while one after the other of them goes away. The tests follow each other on the same processes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerAwayIT {

    private static final String RECORDED = "attendance.recorded";
    private static final List<String> READERS_OF_ATTENDANCE = List.of("family-notices", "school-notifications");

    private final House house = new House();
    private final BusReader bus = new BusReader(house.bootstrapServers());
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private Neighbours neighbours;

    BrokerAwayIT() throws IOException {}

    @BeforeAll
    void everythingIsUp() throws Exception {
        house.startPostgres();
        house.startBroker();
        house.startService();
        neighbours = new Neighbours();
        neighbours.live(1, 1);
        everythingIsToldAndHandledOnce();
    }

    @AfterAll
    void everythingEnds() throws InterruptedException {
        house.end();
    }

    @Test
    @Order(1)
    void whatHappensWhileTheBrokerIsAwayIsToldOnceAndInOrder() throws Exception {
        soon().untilAsserted(() -> assertEquals("there", house.busState()));
        house.killBroker();

        neighbours.live(30, 20);

        assertEquals(200, ledger.unsent());
        soon().untilAsserted(() -> assertEquals("degraded", house.busState()));
        house.readiness().then().statusCode(200).body("status", equalTo("UP"));

        house.startBroker();
        everythingIsToldAndHandledOnce();
        soon().untilAsserted(() -> assertEquals("there", house.busState()));
    }

    @Test
    @Order(2)
    void aServiceThatWasKilledHasForgottenNothing() throws Exception {
        house.killBroker();
        neighbours.live(8, 5);
        house.killService();

        house.startService();
        assertEquals(52, ledger.unsent());
        house.startBroker();
        everythingIsToldAndHandledOnce();
    }

    @Test
    @Order(3)
    void withoutItsDatabaseTheServiceSaysSoAndComesBackByItself() throws Exception {
        house.stopPostgres();

        soon().untilAsserted(() -> house.readiness().then().statusCode(503).body("status", equalTo("DOWN")));
        Somebody maria = neighbours.homes().getFirst().people().maria();
        saysThatItIsAway(maria, "/v1/families");
        saysThatItIsAway(maria, "/v1/notices");
        maria.asks()
                .header("Idempotency-Key", "while-away")
                .body(Map.of("name", "Cruz", "role", "PARENT_ABROAD"))
                .post("/v1/families")
                .then()
                .statusCode(503)
                .body("type", endsWith("/unavailable"));

        house.startPostgres();
        soon().untilAsserted(() -> house.readiness().then().statusCode(200));
        neighbours.live(1, 1);
        everythingIsToldAndHandledOnce();
    }

    private static void saysThatItIsAway(Somebody who, String path) {
        who.asks()
                .get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/unavailable"));
    }

    @Test
    @Order(4)
    void whatTheBusSaysTwiceOrWithoutADatabaseIsHandledOnce() throws Exception {
        List<Told> told = bus.everything();
        int before = tries();

        house.stopPostgres();
        bus.repeat(told);
        soon().until(() -> tries() > before + 2 * 6);
        house.startPostgres();
        soon().untilAsserted(() -> house.readiness().then().statusCode(200));

        neighbours.live(1, 0);
        everythingIsHandledOnce();
    }

    /** How often a consumer could not do its work so far. */
    private int tries() throws IOException {
        return house.serviceSaid().split("a try of ", -1).length;
    }

    private void everythingIsToldAndHandledOnce() {
        everythingIsHandledOnce();
        soon().until(() -> ledger.unsent() == 0);
        List<Told> told = bus.everything();
        eachStreamIsWithoutGapAndInOrder(told);
        for (Home home : neighbours.homes()) {
            assertEquals(home.reported(), said(told, home.childStream(), RECORDED, "attendanceEvent"));
            assertEquals(home.written(), said(told, home.familyStream(), "message.sent", "sequence"));
        }
    }

    private static List<String> said(List<Told> told, String stream, String type, String field) {
        return told.stream()
                .filter(one -> one.stream().equals(stream) && one.type().equals(type))
                .map(one -> one.data().get(field).asText())
                .toList();
    }

    /** A stream may lie in several topics: in each of them it ascends, and together they are 1, 2, 3 … */
    private static void eachStreamIsWithoutGapAndInOrder(List<Told> told) {
        told.stream()
                .collect(Collectors.groupingBy(one -> one.record().topic() + " " + one.stream()))
                .forEach((where, inOrder) -> assertEquals(sorted(inOrder), sequences(inOrder), where));
        told.stream()
                .collect(Collectors.groupingBy(Told::stream))
                .forEach((stream, all) -> assertEquals(
                        LongStream.rangeClosed(1, all.size()).boxed().toList(), sorted(all), stream));
    }

    private static List<Long> sequences(List<Told> told) {
        return told.stream().map(Told::sequence).toList();
    }

    private static List<Long> sorted(List<Told> told) {
        return told.stream().map(Told::sequence).sorted().toList();
    }

    /** Each reader has one notice of each report, in order; the inbox has one row for each report and consumer. */
    private void everythingIsHandledOnce() {
        READERS_OF_ATTENDANCE.forEach(reader -> soon().until(() -> ledger.hasHandled(reader, RECORDED)));
        int reports = 0;
        for (Home home : neighbours.homes()) {
            reports += home.reported().size();
            assertEquals(home.days(), daysToldTo(home.people().maria()));
            assertEquals(home.days(), daysToldTo(home.people().ben()));
        }
        assertEquals(reports, daysToldTo(neighbours.school()).size());
        Set<String> told = bus.everything().stream()
                .filter(one -> one.type().equals(RECORDED))
                .map(Told::id)
                .collect(Collectors.toCollection(TreeSet::new));
        READERS_OF_ATTENDANCE.forEach(reader -> assertEquals(told, ledger.handledBy(reader)));
        assertEquals(Set.of(), ledger.deadLetters());
    }

    private static List<String> daysToldTo(Somebody reader) {
        return reader.reads("/v1/notices?limit=200").getList("items.data.eventDate");
    }
}
