package org.kinbridge.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.health.Overheard;

/** Whatever a receiver does, an attempt ends in time and says what came of it. */
class PosterTest {

    private static final int A_LOT = 200 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final Poster poster = Posters.athome(vertx);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer receiver;
    private String at = "";

    PosterTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        receiver.setExecutor(threads);
        receiver.start();
        at = "http://receiver.example.org:" + receiver.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        over.countDown();
        receiver.stop(0);
        threads.shutdownNow();
        vertx.close();
    }

    @Test
    void aLetterArrivesAsItWasWritten() {
        receiver.createContext("/hooks", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            for (String header : List.of("host", "content-type", "user-agent", "webhook-id")) {
                asked.add(exchange.getRequestHeaders().getFirst(header));
            }
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 204, "");
        });
        Answer answer = poster.post(Posters.letter(at + "/hooks?key=a%20b"));
        assertEquals(204, answer.status());
        assertTrue(answer.isDelivered());
        assertEquals(
                List.of(
                        "POST /hooks?key=a%20b",
                        at.substring("http://".length()), "application/json", "Kinbridge", "1", "{\"type\":\"x\"}"),
                List.copyOf(asked));
    }

    @Test
    void aNameIsLookedUpOnceAndTheAddressThatWasLookedAtIsUsed() {
        AtomicInteger lookUps = new AtomicInteger();
        Poster rebound = new Poster(
                vertx,
                new HttpClientOptions(),
                new Door(
                        host -> List.of(
                                lookUps.getAndIncrement() == 0
                                        ? InetAddress.getLoopbackAddress()
                                        : InetAddress.getByName("192.0.2.1")),
                        true),
                Posters.PATIENCE);
        receiver.createContext("/", exchange -> answer(exchange, 200, "{}"));
        assertEquals(200, rebound.post(Posters.letter(at)).status());
        assertEquals(1, lookUps.get());
    }

    @Test
    void aStatusIsAnAnswer() {
        receiver.createContext(
                "/",
                exchange -> answer(
                        exchange,
                        Integer.parseInt(exchange.getRequestURI().getPath().substring(1)),
                        "no"));
        for (int status : new int[] {400, 401, 404, 410, 429, 500, 503}) {
            Answer answer = poster.post(Posters.letter(at + "/" + status));
            assertEquals(status, answer.status());
            assertNull(answer.failure());
            assertFalse(answer.isDelivered());
            assertEquals(status == 410, answer.isGone());
            assertFalse(answer.isReceiverAway());
        }
    }

    @Test
    void nobodyFollowsARedirect() {
        receiver.createContext("/secret", exchange -> {
            asked.add("secret");
            answer(exchange, 200, "{}");
        });
        receiver.createContext("/hooks/", exchange -> {
            exchange.getResponseHeaders()
                    .add("location", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/secret");
            answer(exchange, Integer.parseInt(exchange.getRequestURI().getPath().substring(7)), "");
        });
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            Answer answer = poster.post(Posters.letter(at + "/hooks/" + status));
            assertEquals(Failure.REDIRECTED, answer.failure());
            assertEquals(status, answer.status());
            assertFalse(answer.isDelivered());
        }
        assertTrue(asked.isEmpty());
    }

    @Test
    void anAnswerIsReadToItsLimit() {
        receiver.createContext("/short", exchange -> answer(exchange, 200, "x".repeat(64 * 1024)));
        receiver.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(64 * 1024 + 1)));
        receiver.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    body.write(new byte[A_LOT]);
                }
            }
        });
        assertTrue(poster.post(Posters.letter(at + "/short")).isDelivered());
        assertEquals(
                Failure.ANSWER_TOO_LONG,
                poster.post(Posters.letter(at + "/long")).failure());
        Answer endless = poster.post(Posters.letter(at + "/endless"));
        assertEquals(Failure.ANSWER_TOO_LONG, endless.failure());
        assertThat(endless.took(), lessThan(Posters.PATIENCE));
    }

    @Test
    void nobodyWaitsForAnAnswerThatNeverEnds() {
        receiver.createContext("/silent", exchange -> waitForTheEnd());
        receiver.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        for (String path : List.of("/silent", "/slow")) {
            Answer answer = poster.post(Posters.letter(at + path));
            assertEquals(Failure.TIMED_OUT, answer.failure(), path);
            assertTrue(answer.isReceiverAway());
            assertThat(answer.took(), lessThan(Posters.PATIENCE.plusSeconds(1)));
        }
    }

    @Test
    void anAnswerThatComesDropByDropIsNoLongerThanTheOthers() {
        receiver.createContext("/drops", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!waitForTheEnd(Duration.ofMillis(100))) {
                    body.write('x');
                    body.flush();
                }
            }
        });
        Answer answer = poster.post(Posters.letter(at + "/drops"));
        assertEquals(Failure.TIMED_OUT, answer.failure());
        assertThat(answer.took(), lessThan(Posters.PATIENCE.plusSeconds(1)));
    }

    @Test
    void aReceiverThatClosesAndOneThatIsNotThere() throws IOException {
        try (ServerSocket closing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> closeWhoeverComes(closing));
            Answer answer = poster.post(Posters.letter("http://receiver.example.org:" + closing.getLocalPort()));
            assertEquals(Failure.BROKEN_OFF, answer.failure());
            assertTrue(answer.isReceiverAway());
        }
        int free;
        try (ServerSocket was = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = was.getLocalPort();
        }
        Answer answer = poster.post(Posters.letter("http://receiver.example.org:" + free));
        assertEquals(Failure.NOT_CONNECTED, answer.failure());
        assertTrue(answer.isReceiverAway());
    }

    @Test
    void whatIsNotHttpAndWhatDoesNotSpeakTlsIsNotRepeatedInALog() throws IOException {
        try (Overheard log = new Overheard();
                ServerSocket babbling = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> babble(babbling));
            String address = "receiver.example.org:" + babbling.getLocalPort();
            for (int sent = 0; sent < 20; sent++) {
                assertEquals(
                        Failure.BROKEN_OFF,
                        poster.post(Posters.letter("http://" + address)).failure());
            }
            assertEquals(
                    Failure.TLS_REFUSED,
                    poster.post(Posters.letter("https://" + address)).failure());
            assertFalse(log.text().toLowerCase(Locale.ROOT).contains("good"), log.text());
            assertFalse(log.text().contains("receiver.example.org"), log.text());
        }
    }

    private void closeWhoeverComes(ServerSocket door) {
        try {
            while (true) {
                door.accept().close();
            }
        } catch (IOException e) {
            asked.add("closed");
        }
    }

    private void babble(ServerSocket door) {
        try {
            while (true) {
                var guest = door.accept();
                guest.getOutputStream().write("good evening\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                guest.getOutputStream().flush();
                guest.shutdownOutput();
            }
        } catch (IOException e) {
            asked.add("closed");
        }
    }

    private void waitForTheEnd() {
        waitForTheEnd(Duration.ofMinutes(1));
    }

    private boolean waitForTheEnd(Duration most) {
        try {
            return over.await(most.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
