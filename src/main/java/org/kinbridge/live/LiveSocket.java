package org.kinbridge.live;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;

/**
 * {@code GET /v1/live?after=cursor}: the socket of a person. Frames are JSON, {@code {"cursor", "type", "at", "data"}}, the
 * first of them {@code ready}. It closes with 4401 at the end of the token or of
 * its sign-in, 4408 for a reader who is too slow, 4410 if facts after the cursor are kept no more (read the lists anew, and
 * open without a cursor), 4400 for a frame or a cursor that is none.
 */
@WebSocket(path = LiveSocket.PATH)
@RolesAllowed(Role.PERSON)
class LiveSocket {

    static final String PATH = "/v1/live";

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final CloseReason NOT_UNDERSTOOD = new CloseReason(4400, "not-understood");
    private static final String AFTER = "after=";

    private final Listening listening;
    private final SecurityIdentity identity;

    LiveSocket(Listening listening, SecurityIdentity identity) {
        this.listening = listening;
        this.identity = identity;
    }

    @OnOpen
    @RunOnVirtualThread
    void opened(WebSocketConnection connection) {
        PersonCaller me = caller();
        Optional<String> cursor = after(connection.handshakeRequest().query());
        Optional<Place> place = cursor.flatMap(given -> listening.placeOf(me.person(), given));
        if (cursor.isPresent() && place.isEmpty()) {
            connection.closeAndAwait(NOT_UNDERSTOOD);
            return;
        }
        listening.listen(connection, me, Instant.ofEpochSecond(token().getExpirationTime()), place);
    }

    /** Commands go by REST; a client only acknowledges. */
    @OnTextMessage
    @RunOnVirtualThread
    void said(String frame, WebSocketConnection connection) {
        if (!listening.understands(caller().person(), frame)) {
            connection.closeAndAwait(NOT_UNDERSTOOD);
        }
    }

    @OnBinaryMessage
    @RunOnVirtualThread
    void said(Buffer frame, WebSocketConnection connection) {
        connection.closeAndAwait(NOT_UNDERSTOOD);
    }

    /** What the transport refuses, such as a frame that is too long, is not understood either. */
    @OnError
    @RunOnVirtualThread
    void broken(Throwable fault, WebSocketConnection connection) {
        LOG.debugf("a socket is broken: %s", fault.getClass().getSimpleName());
        if (connection.isOpen()) {
            connection.closeAndAwait(NOT_UNDERSTOOD);
        }
    }

    @OnClose
    @RunOnVirtualThread
    void closed(WebSocketConnection connection) {
        listening.forget(connection.id());
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }

    private PersonCaller caller() {
        return (PersonCaller) CurrentCaller.of(token());
    }

    private static Optional<String> after(@org.jspecify.annotations.Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(part -> part.startsWith(AFTER))
                .map(part -> URLDecoder.decode(part.substring(AFTER.length()), StandardCharsets.UTF_8))
                .findFirst();
    }
}
