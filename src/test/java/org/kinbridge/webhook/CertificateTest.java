package org.kinbridge.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address; the certificate must still be the host's. */
class CertificateTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder = Path.of("");

    @Test
    void theCertificateIsTheHostsNotTheAddresses() throws Exception {
        Path keys = keys();
        Queue<String> named = new ConcurrentLinkedQueue<>();
        HttpsServer receiver = receiver(keys, named);
        receiver.start();
        Vertx vertx = Vertx.vertx();
        try {
            int port = receiver.getAddress().getPort();
            Poster trusting = poster(
                    vertx,
                    new HttpClientOptions()
                            .setTrustOptions(
                                    new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD)));
            Poster strict = poster(vertx, new HttpClientOptions());

            Answer right = trusting.post(Posters.letter("https://receiver.example.org:" + port));
            Answer wrong = trusting.post(Posters.letter("https://other.example.org:" + port));
            Answer unknown = strict.post(Posters.letter("https://receiver.example.org:" + port));

            assertEquals(204, right.status());
            assertEquals(List.of("receiver.example.org"), List.copyOf(named));
            assertEquals(Failure.TLS_REFUSED, wrong.failure());
            assertEquals(Failure.TLS_REFUSED, unknown.failure());
        } finally {
            receiver.stop(0);
            vertx.close();
        }
    }

    private static Poster poster(Vertx vertx, HttpClientOptions options) {
        Door door = new Door(host -> List.of(InetAddress.getLoopbackAddress()), true);
        return new Poster(vertx, options, door, Posters.PATIENCE.multipliedBy(3));
    }

    private static HttpsServer receiver(Path keys, Queue<String> named) throws IOException, GeneralSecurityException {
        HttpsServer receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        receiver.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames()
                    .forEach(name ->
                            named.add(new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        return receiver;
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** A key of its own for {@code receiver.example.org}, with a certificate that it signed itself. */
    private Path keys() throws IOException, InterruptedException {
        Path keys = folder.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=receiver.example.org",
                        "-ext",
                        "SAN=dns:receiver.example.org",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        return keys;
    }
}
