package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kinbridge.call.CallReading;
import org.kinbridge.call.CallState;
import org.kinbridge.call.KnownCall;
import org.kinbridge.call.UpcomingCall;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.message.MessageReading;

/** What rooms above may ask about calls and messages: ids and times, nothing that was said. */
@QuarkusTest
class ReadingTest {

    @Inject
    CallReading calls;

    @Inject
    MessageReading messages;

    @Test
    void whatLiesAheadOfSomebodyIsThereWhileTheContactIsOpen() {
        Household home = Household.found().open();
        JsonPath later = Plans.proposed(home, 3);
        JsonPath sooner = home.ben()
                .posts("/v1/scheduled-calls", Plans.call(home, Plans.inDays(2).atTime(17, 0)), 201);
        PersonId ana = PersonId.fromString(home.ana().id());
        assertTrue(calls.upcoming(ana, 5).getLast().asksHer());
        home.ana().posts("/v1/scheduled-calls/" + later.getString("id") + "/confirmation", 200);

        List<UpcomingCall> ahead = calls.upcoming(ana, 5);
        assertEquals(
                List.of(CallId.fromString(sooner.getString("id")), CallId.fromString(later.getString("id"))),
                ahead.stream().map(UpcomingCall::id).toList());
        assertFalse(ahead.getFirst().asksHer());
        assertFalse(ahead.getFirst().confirmed());
        assertTrue(ahead.getLast().confirmed());
        assertFalse(ahead.getLast().asksHer());
        assertEquals(PersonId.fromString(home.maria().id()), ahead.getLast().other());
        assertEquals(1, calls.upcoming(ana, 1).size());

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        assertEquals(List.of(), calls.upcoming(ana, 5));
    }

    @Test
    void aCallThatWasMissedIsKnownWithItsOffers() {
        Household home = Household.found().open();
        CallId call = CallId.fromString(Plans.proposed(home, 1).getString("id"));
        KnownCall before = known(call);
        assertEquals(CallState.PROPOSED, before.state());
        assertNull(before.cause());
        assertEquals(PersonId.fromString(home.ana().id()), before.child());
        home.ana().posts("/v1/scheduled-calls/" + call + "/confirmation", 200);

        HouseTime.moveTo(before.endsAt().plusSeconds(60));

        KnownCall missed = known(call);
        assertEquals(CallState.MISSED, missed.state());
        assertEquals(CallEvent.Cause.NEITHER_JOINED, missed.cause());
        assertEquals(3, missed.offers().size());
        home.maria()
                .posts(
                        "/v1/scheduled-calls/" + call + "/repair",
                        Map.of("startsAt", missed.offers().get(2).toString()),
                        201);
        assertEquals(List.of(), known(call).offers());
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> calls.known(CallId.fresh()))
                .isEmpty());
    }

    private KnownCall known(CallId call) {
        return QuarkusTransaction.requiringNew().call(() -> calls.known(call)).orElseThrow();
    }

    @Test
    void whenTwoTalkedAndWroteLast() {
        Household home = Household.found().open();
        LinkId link = LinkId.fromString(home.link());
        assertTrue(calls.lastHeld(link).isEmpty());
        assertTrue(messages.lastSent(link).isEmpty());

        String conversation = home.maria().reads("/v1/conversations").getString("items[0].id");
        for (String text : List.of("Kumusta?", "Mahal kita")) {
            home.maria()
                    .posts(
                            "/v1/messages",
                            Map.of(
                                    "conversation",
                                    conversation,
                                    "clientId",
                                    UUID.randomUUID().toString(),
                                    "text",
                                    text),
                            201);
        }
        Instant sent = Instant.parse(
                home.ana().reads("/v1/messages?conversation=" + conversation).getString("items[1].sentAt"));
        assertEquals(sent, messages.lastSent(link).orElseThrow());

        JsonPath call = Plans.proposed(home, 1);
        Instant start = Instant.parse(call.getString("yours.instant"));
        HouseTime.moveTo(start);
        home.maria().posts("/v1/scheduled-calls/" + call.getString("id") + "/joining", 200);
        home.ana().posts("/v1/scheduled-calls/" + call.getString("id") + "/joining", 200);
        HouseTime.moveTo(start.plus(Duration.ofMinutes(31)));
        assertEquals(start.plus(Duration.ofMinutes(30)), calls.lastHeld(link).orElseThrow());
    }
}
