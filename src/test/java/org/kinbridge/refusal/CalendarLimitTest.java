package org.kinbridge.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Whoever tries addresses of calendars is asked to wait; whoever has a right one reads it, whatever others try beside her. */
@QuarkusTest
class CalendarLimitTest {

    private static final int MOST = 300;

    @Test
    void nobodyTriesAddressesWithoutEnd() throws IOException {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        String address = maria.posts("/v1/me/calendar", 201).getString("address");
        String right = address.substring(address.indexOf("/v1/"));
        String guesser = "127." + part() + "." + part() + "." + part();

        assertEquals(200, status(guesser, right));
        int wrong = 0;
        while (wrong < 2 * MOST && status(guesser, "/v1/calendar/guess-" + wrong + ".ics") == 404) {
            wrong++;
        }
        // One comes back every three seconds.
        assertTrue(wrong >= MOST && wrong < MOST + 20, "tried " + wrong);
        assertEquals(200, status(guesser, right), "a neighbour behind the same address reads hers");
        assertEquals(200, status("127.0.0.1", right));
    }

    private static int part() {
        return ThreadLocalRandom.current().nextInt(2, 250);
    }

    /** A whole network of addresses leads to one's own machine, on most systems. */
    private static int status(String from, String path) throws IOException {
        try (Socket program = new Socket()) {
            try {
                program.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            } catch (BindException e) {
                Assumptions.abort("this machine has no address " + from);
            }
            program.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port));
            OutputStream out = program.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = program.getInputStream();
            String line = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(line.substring(9, 12));
        }
    }
}
