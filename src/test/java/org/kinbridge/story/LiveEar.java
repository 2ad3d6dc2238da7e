package org.kinbridge.story;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Somebody's open socket: everything it hears, in order. */
public final class LiveEar implements WebSocket.Listener, AutoCloseable {

    /** Whatever a family must hear, it hears within this time. */
    public static final Duration SOON = Duration.ofSeconds(2);

    private static final int PATIENCE_SECONDS = 10;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    private LiveEar() {}

    /** Opens a socket that hears everything from now on; comes back when it is ready. */
    public static LiveEar of(Somebody who) {
        LiveEar ear = open("", socket -> socket.header("Authorization", "Bearer " + who.token()));
        ear.hears("ready", 1);
        return ear;
    }

    /** Opens a socket that goes on after a cursor, whatever cursor that is. */
    public static LiveEar after(Somebody who, String cursor) {
        return open(
                "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8),
                socket -> socket.header("Authorization", "Bearer " + who.token()));
    }

    /** Opens a socket as a browser does, which cannot set a header: the token travels as a sub-protocol. */
    public static LiveEar inBrowser(Somebody who) {
        String carried = "quarkus-http-upgrade#Authorization#Bearer " + who.token();
        return open(
                "",
                socket -> socket.subprotocols(
                        "bearer-token-carrier",
                        URLEncoder.encode(carried, StandardCharsets.UTF_8).replace("+", "%20")));
    }

    private static LiveEar open(String query, UnaryOperator<WebSocket.Builder> prepare) {
        LiveEar ear = new LiveEar();
        URI live = URI.create("ws://localhost:" + RestAssured.port + "/v1/live" + query);
        ear.socket = prepare.apply(CLIENT.newWebSocketBuilder())
                .buildAsync(live, ear)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return ear;
    }

    /** Waits until so many frames of a type are there, and reads the last of them. */
    public JsonPath hears(String type, int count) {
        return hears(type, count, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** Like {@link #hears(String, int)}, and no longer than so. */
    public JsonPath hears(String type, int count, Duration longest) {
        await().atMost(longest).until(() -> heard(type).size() >= count);
        return JsonPath.from(heard(type).get(count - 1));
    }

    /** The frames of a type so far. */
    public List<String> heard(String type) {
        return frames.stream()
                .filter(frame -> JsonPath.from(frame).getString("type").equals(type))
                .toList();
    }

    /** All frames so far, as they came. */
    public List<String> frames() {
        return List.copyOf(frames);
    }

    /** The cursor of the last frame. */
    public String cursor() {
        return JsonPath.from(frames.getLast()).getString("cursor");
    }

    /** Says something to the server. */
    public void says(CharSequence text) {
        socket().sendText(text, true).exceptionally(refused -> socket()).join();
    }

    /** Says something that is no text. */
    public void says(ByteBuffer bytes) {
        socket().sendBinary(bytes, true).join();
    }

    /** Waits until the server closes, and reads why. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Whether the server still listens. */
    public boolean isOpen() {
        return !closed.isDone();
    }

    private WebSocket socket() {
        return java.util.Objects.requireNonNull(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.completeExceptionally(fault);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
