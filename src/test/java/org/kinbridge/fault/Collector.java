package org.kinbridge.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes traces as OTLP over HTTP and keeps the bytes: what is a text in them can be read as it is. */
final class Collector implements AutoCloseable {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange sent) throws IOException {
        try (sent) {
            received.add(sent.getRequestURI() + "\n"
                    + new String(sent.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            sent.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            sent.sendResponseHeaders(200, -1);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Everything it was sent. */
    String text() {
        return String.join("\n", received);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
