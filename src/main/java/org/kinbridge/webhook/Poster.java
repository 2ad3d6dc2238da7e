package org.kinbridge.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a letter to an address that a stranger chose, and waits for the answer. It connects to the address that was looked
 * at, under the host's name (the {@code Host} header, SNI, the certificate); it follows nothing, reads at most 64 kB, and is
 * done in time whatever the other side does. Each letter has a connection of its own.
 */
final class Poster {

    private static final int MOST_READ = 64 * 1024;
    private static final int MANY = 10_000;
    /** Vert.x logs what a receiver said when an answer breaks before anybody listens. Held here: loggers are held weakly. */
    private static final Logger REPEATS_RECEIVERS = Logger.getLogger("io.vertx.core.http.impl.HttpClientRequestImpl");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final HttpClient http;
    private final Door door;
    private final Duration patience;

    Poster(Vertx vertx, HttpClientOptions options, Door door, Duration patience) {
        REPEATS_RECEIVERS.setLevel(Level.OFF);
        // Where nobody listens to what breaks, here and at the request, Vert.x logs what the receiver said.
        http = vertx.httpClientBuilder()
                .with(options.setKeepAlive(false)
                        .setForceSni(true)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setTracingPolicy(TracingPolicy.IGNORE)
                        .setConnectTimeout((int) patience.toMillis())
                        .setSslHandshakeTimeout(patience.toMillis())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS))
                .with(new PoolOptions().setHttp1MaxSize(MANY))
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                .build();
        this.door = door;
        this.patience = patience;
    }

    /** Never throws for anything that the receiver does. */
    Answer post(Letter letter) {
        long began = System.nanoTime();
        try {
            InetAddress address = door.of(letter.address().getHost(), patience);
            int status = exchange(letter, address, patience.minus(since(began)));
            return Answer.of(status, since(began));
        } catch (NotSent e) {
            return Answer.of(e.failure(), since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private int exchange(Letter letter, InetAddress address, Duration left) throws NotSent {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
        connect(letter, address).onFailure(status::completeExceptionally).onSuccess(request -> {
            open.set(request);
            request.exceptionHandler(status::completeExceptionally);
            if (status.isDone()) {
                close(request);
            } else {
                send(request, letter.body(), status);
            }
        });
        try {
            return status.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NotSent(Failure.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new NotSent(failure(e.getCause(), open.get() != null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending");
        } finally {
            status.cancel(false);
            close(open.get());
        }
    }

    /** What it throws at once is a failure like any other. */
    private Future<HttpClientRequest> connect(Letter letter, InetAddress address) {
        return Future.succeededFuture(address).compose(to -> http.request(options(letter, to)));
    }

    private static RequestOptions options(Letter letter, InetAddress address) {
        URI to = letter.address();
        boolean tls = "https".equalsIgnoreCase(to.getScheme());
        int port = to.getPort() == -1 ? (tls ? HTTPS_PORT : HTTP_PORT) : to.getPort();
        String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(to.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Kinbridge");
        letter.headers().forEach(options::putHeader);
        return options;
    }

    private static void send(HttpClientRequest request, String body, CompletableFuture<Integer> status) {
        // Before anything is sent: an answer that is over before somebody listens cannot be read any more.
        request.response().onSuccess(response -> read(response, status)).onFailure(status::completeExceptionally);
        request.end(Buffer.buffer(body)).onFailure(status::completeExceptionally);
    }

    private static void read(HttpClientResponse response, CompletableFuture<Integer> status) {
        AtomicInteger length = new AtomicInteger();
        response.exceptionHandler(status::completeExceptionally)
                .handler(part -> {
                    if (length.addAndGet(part.length()) > MOST_READ) {
                        status.completeExceptionally(new NotSent(Failure.ANSWER_TOO_LONG));
                        response.request().connection().close();
                    }
                })
                .endHandler(end -> status.complete(response.statusCode()));
    }

    private static void close(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.connection().close();
        }
    }

    private static Failure failure(@Nullable Throwable cause, boolean connected) {
        return switch (cause) {
            case NotSent known -> known.failure();
            case SSLException refused -> Failure.TLS_REFUSED;
            case io.netty.channel.ConnectTimeoutException late -> Failure.TIMED_OUT;
            case ConnectException refused -> Failure.NOT_CONNECTED;
            case null, default -> connected ? Failure.BROKEN_OFF : Failure.NOT_CONNECTED;
        };
    }
}
