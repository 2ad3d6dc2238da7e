package org.kinbridge.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.TimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/**
 * One open socket: a virtual thread that reads on whenever it is woken and writes one frame after the other. Nothing is
 * queued for a slow reader; the journal waits for her.
 */
final class Listener implements Runnable {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final Duration RIGHTS_HOLD = Duration.ofSeconds(1);
    private static final CloseReason TOKEN_ENDED = new CloseReason(4401, "token-ended");
    private static final CloseReason TOO_SLOW = new CloseReason(4408, "too-slow");
    private static final CloseReason START_ANEW = new CloseReason(4410, "start-anew");
    private static final CloseReason TRY_AGAIN = new CloseReason(1013, "try-again");

    private final WebSocketConnection connection;
    private final PersonId reader;
    private final SessionId session;
    private final Instant until;
    private final Listening house;
    private final Semaphore nudges = new Semaphore(0);
    private final Optional<Place> after;
    private volatile Place place = new Place(Map.of());

    Listener(
            WebSocketConnection connection,
            PersonCaller reader,
            Instant until,
            Optional<Place> after,
            Listening house) {
        this.connection = connection;
        this.reader = reader.person();
        session = reader.session();
        this.until = until;
        this.after = after;
        this.house = house;
    }

    Place place() {
        return place;
    }

    SessionId session() {
        return session;
    }

    void nudge() {
        nudges.release();
    }

    @Override
    public void run() {
        try {
            if (after.isPresent() && !house.isKept(reader, after.get())) {
                close(START_ANEW);
                return;
            }
            place = after.orElseGet(() -> house.end(reader));
            send(house.opening(reader, place));
            while (connection.isOpen() && withinToken()) {
                if (!readOn()) {
                    rest();
                }
            }
        } catch (TimeoutException e) {
            close(TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            cut(e);
        } finally {
            house.forget(connection.id());
        }
    }

    /** A client that went away in the middle of a frame is no fault. */
    private void cut(RuntimeException fault) {
        if (connection.isOpen()) {
            LOG.warnf("a socket is cut: %s", fault.getClass().getSimpleName());
            close(TRY_AGAIN);
        }
    }

    private boolean withinToken() {
        if (house.now().isBefore(until) && !house.isEnded(session)) {
            return true;
        }
        close(TOKEN_ENDED);
        return false;
    }

    /** Rights are as old as the reading: whatever a slow reader did not take at once is read, and asked for, again. */
    private boolean readOn() {
        Instant asked = house.now();
        Catching.Caught caught = house.readOn(reader, place);
        for (Catching.Said said : caught.said()) {
            if (house.now().isAfter(asked.plus(RIGHTS_HOLD))) {
                return true;
            }
            send(house.frame(reader, said));
            place = said.place();
        }
        place = caught.place();
        return caught.more();
    }

    private void send(Listening.Wire frame) {
        try {
            connection.sendText(house.write(frame)).await().atMost(house.patience());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame cannot be written", e);
        }
    }

    private void rest() throws InterruptedException {
        Duration left = Duration.between(house.now(), until);
        Duration longest = left.compareTo(house.lookAround()) < 0 ? left : house.lookAround();
        if (nudges.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }

    private void close(CloseReason reason) {
        if (connection.isOpen()) {
            connection.close(reason).subscribe().with(done -> {}, fault -> LOG.debug("closing failed", fault));
        }
    }
}
