package org.kinbridge.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name may lead anywhere; nobody is sent to an address inside. */
class DoorTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final AtomicInteger REACHED = new AtomicInteger();
    private static final InetAddress OUTSIDE = address("93.184.215.14");

    private static HttpServer listening = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void listen() {
        listening.createContext("/", exchange -> {
            REACHED.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listening.start();
    }

    @AfterAll
    static void stop() {
        listening.stop(0);
        VERTX.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2002:5db8:d70e::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1",
                "e000::1",
                "ffff:ffff:ffff:ffff:ffff:ffff:808:808"
            })
    void anAddressInsideIsRefused(String inside) {
        assertEquals(Failure.ADDRESS_REFUSED, sentTo(List.of(address(inside))), inside);
        assertEquals(Failure.ADDRESS_REFUSED, sentTo(List.of(OUTSIDE, address(inside))), inside);
        assertEquals(0, REACHED.get());
    }

    /** The platform reads a mapped address as the IPv4 address in it, unless it is made in this way. */
    @ParameterizedTest
    @ValueSource(strings = {"7f000001", "0a000001", "a9fea9fe", "c0a80001", "ac100001", "64400001", "00000000"})
    void aMappedAddressIsTheOneInIt(String inside) throws UnknownHostException {
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff" + inside);
        assertEquals(
                Failure.ADDRESS_REFUSED,
                sentTo(List.of(Inet6Address.getByAddress("receiver.example.org", mapped, -1))));
        assertEquals(0, REACHED.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
                "2a00:1450:4001:800::200e",
                "64:ff9b::5db8:d70e"
            })
    void anAddressOutsideIsNot(String outside) {
        assertTrue(PublicAddresses.isOne(address(outside)), outside);
    }

    @Test
    void theDemoReachesThisMachineAndNothingElseInside() throws NotSent {
        InetAddress here = address("127.0.0.1");
        assertEquals(here, new Door(host -> List.of(here), true).of("localhost", Posters.PATIENCE));
        Door next = new Door(host -> List.of(address("192.168.0.1")), true);
        assertEquals(
                Failure.ADDRESS_REFUSED,
                assertThrows(NotSent.class, () -> next.of("printer", Posters.PATIENCE))
                        .failure());
    }

    @Test
    void aNameThatLeadsNowhereAndOneThatNobodyAnswersFor() {
        Door nowhere = new Door(
                host -> {
                    throw new UnknownHostException(host);
                },
                false);
        CountDownLatch never = new CountDownLatch(1);
        Door silent = new Door(
                host -> {
                    never.await();
                    return List.of(OUTSIDE);
                },
                false);
        assertEquals(
                Failure.HOST_UNKNOWN,
                assertThrows(NotSent.class, () -> nowhere.of("x.example.org", Posters.PATIENCE))
                        .failure());
        assertEquals(
                Failure.TIMED_OUT,
                assertThrows(NotSent.class, () -> silent.of("x.example.org", Duration.ofMillis(100)))
                        .failure());
        never.countDown();
    }

    private static @org.jspecify.annotations.Nullable Failure sentTo(List<InetAddress> addresses) {
        Poster poster =
                new Poster(VERTX, new HttpClientOptions(), new Door(host -> addresses, false), Posters.PATIENCE);
        int port = listening.getAddress().getPort();
        return poster.post(Posters.letter("http://receiver.example.org:" + port + "/"))
                .failure();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
