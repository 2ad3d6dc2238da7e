package org.kinbridge.story;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kinbridge.icalendar.Ics;

/** Calendars as the programs of people in stories read them. */
final class Calendars {

    /** What the build server lets real calendar programs read ({@code .ci/calendar-clients.sh}). */
    private static final Path SAMPLES = Path.of("target", "calendar-samples");

    private Calendars() {}

    /** Makes an address; where it is on this machine. */
    static String address(Somebody reader) {
        String address = reader.posts("/v1/me/calendar", 201).getString("address");
        return address.substring(address.indexOf("/v1/"));
    }

    /** What comes when a program reads it. */
    static Response fetched(String address) {
        return program().get(address);
    }

    /** A calendar program: it knows nothing of tokens or JSON. */
    static RequestSpecification program() {
        return given().accept("text/calendar, */*");
    }

    /** The calendar at an address. */
    static Ics.Component read(String address) {
        return Ics.read(text(address));
    }

    static String text(String address) {
        Response answer = fetched(address);
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    /** Chooses whether others are named. */
    static void showNames(Somebody reader, boolean names) {
        String now = reader.asks().get("/v1/me/calendar").header("ETag");
        reader.asks()
                .header("If-Match", now)
                .body(Map.of("showNames", names))
                .patch("/v1/me/calendar")
                .then()
                .statusCode(200);
    }

    /** Keeps a calendar with the times that a program in that zone has to list, from one day to before another. */
    static void sample(String name, String calendar, String zone, LocalDate from, LocalDate to, List<String> starts) {
        keep(name + ".ics", calendar);
        keep(name + ".expected", zone + "\n" + from + "\n" + to + "\n" + String.join("\n", starts) + "\n");
    }

    /** Keeps what a program that subscribed earlier has read already. */
    static void sampleBefore(String name, String calendar) {
        keep(name + ".before", calendar);
    }

    private static void keep(String file, String text) {
        try {
            Files.createDirectories(SAMPLES);
            Files.writeString(SAMPLES.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
