package org.kinbridge.live;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;

/**
 * {@code GET /v1/live?after=cursor}: the socket of a person. Frames are JSON, {@code {"cursor", "type", "at", "data"}}, the
 * first of them {@code ready}. It closes with 4401 at the token's end, 4408 for a reader who is too slow, 4400 for a frame
 * or a cursor that is none.
 */
@WebSocket(path = "/v1/live")
@RolesAllowed(Role.PERSON)
class LiveSocket {

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
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        PersonCaller caller = (PersonCaller) CurrentCaller.of(token);
        Optional<String> cursor = after(connection.handshakeRequest().query());
        Optional<Place> place = cursor.flatMap(given -> listening.placeOf(caller.person(), given));
        if (cursor.isPresent() && place.isEmpty()) {
            connection.closeAndAwait(NOT_UNDERSTOOD);
            return;
        }
        listening.listen(connection, caller.person(), Instant.ofEpochSecond(token.getExpirationTime()), place);
    }

    /** Commands go by REST; a client has nothing to say here yet. */
    @OnTextMessage
    @RunOnVirtualThread
    void said(String frame, WebSocketConnection connection) {
        connection.closeAndAwait(NOT_UNDERSTOOD);
    }

    @OnClose
    @RunOnVirtualThread
    void closed(WebSocketConnection connection) {
        listening.forget(connection.id());
    }

    private static Optional<String> after(@org.jspecify.annotations.Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(part -> part.startsWith(AFTER))
                .map(part -> URLDecoder.decode(part.substring(AFTER.length()), StandardCharsets.UTF_8))
                .findFirst();
    }
}
