package org.kinbridge.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.event.Stream;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.outbox.StreamGrown;
import org.kinbridge.telling.Frame;
import org.kinbridge.token.SessionEnding;
import org.kinbridge.token.SessionsEnded;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** All open sockets of this replica, and what a socket needs of the house. */
@Singleton
class Listening {

    private static final String ACK = "ack";

    private final Map<String, Listener> open = new ConcurrentHashMap<>();
    private final Catching catching;
    private final Vault vault;
    private final ObjectMapper json;
    private final LiveSettings settings;
    private final SessionEnding sessions;
    private final MachineClock machine;
    private final HouseClock clock;

    Listening(
            Catching catching,
            Vault vault,
            ObjectMapper json,
            LiveSettings settings,
            SessionEnding sessions,
            MachineClock machine,
            HouseClock clock,
            MeterRegistry metrics) {
        this.catching = catching;
        this.vault = vault;
        this.json = json;
        this.settings = settings;
        this.sessions = sessions;
        this.machine = machine;
        this.clock = clock;
        metrics.gaugeMapSize("kinbridge.live.sockets", io.micrometer.core.instrument.Tags.empty(), open);
    }

    /**
     * A frame on the wire.
     *
     * @param cursor where to go on after it
     * @param at when it became true, by the house clock
     */
    record Wire(String cursor, String type, Instant at, Object data) {}

    /** Where a cursor leads; empty if this reader was never given it. */
    Optional<Place> placeOf(PersonId reader, String cursor) {
        return vault.openText(cursor, context(reader)).map(Place::of);
    }

    /**
     * What a client may say.
     *
     * @param type {@code ack}
     * @param cursor the last frame it has taken in
     */
    record Said(String type, String cursor) {}

    /** Whether a client's frame is one: an acknowledgement with a cursor that this reader was given. */
    boolean understands(PersonId reader, String frame) {
        try {
            Said said = json.readValue(frame, Said.class);
            return said != null
                    && ACK.equals(said.type())
                    && said.cursor() != null
                    && placeOf(reader, said.cursor()).isPresent();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    void listen(WebSocketConnection connection, PersonCaller reader, Instant until, Optional<Place> after) {
        Listener listener = new Listener(connection, reader, until, after, this);
        open.put(connection.id(), listener);
        Thread.ofVirtual().name("live-" + connection.id()).start(listener);
    }

    void forget(String connection) {
        Listener listener = open.remove(connection);
        if (listener != null) {
            listener.nudge();
        }
    }

    void grown(@Observes StreamGrown grown) {
        grown.streams().forEach(this::wake);
    }

    /** Wakes whoever reads this stream. */
    void wake(Stream stream) {
        open.values().stream()
                .filter(listener -> listener.place().streams().contains(stream))
                .forEach(Listener::nudge);
    }

    /** Wakes the sockets of these sign-ins, which then find that they are over. */
    void ended(@Observes SessionsEnded ended) {
        open.values().stream()
                .filter(listener -> ended.sessions().contains(listener.session()))
                .forEach(Listener::nudge);
    }

    boolean isEnded(SessionId session) {
        return sessions.isEnded(session);
    }

    Wire opening(PersonId reader, Place place) {
        return frame(reader, new Catching.Said(place, clock.instant(), new Frame("ready", Map.of())));
    }

    Wire frame(PersonId reader, Catching.Said said) {
        String cursor = vault.sealText(said.place().toBytes(), context(reader));
        return new Wire(cursor, said.frame().type(), said.at(), said.frame().data());
    }

    Place end(PersonId reader) {
        return catching.now(reader);
    }

    boolean isKept(PersonId reader, Place place) {
        return catching.isKept(reader, place);
    }

    Catching.Caught readOn(PersonId reader, Place place) {
        return catching.on(reader, place);
    }

    String write(Wire frame) throws JsonProcessingException {
        return json.writeValueAsString(frame);
    }

    Instant now() {
        return machine.instant();
    }

    Duration patience() {
        return settings.patience();
    }

    Duration lookAround() {
        return settings.lookAround();
    }

    private static String context(PersonId reader) {
        return "live:" + reader;
    }
}
