package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;

/** Calls that people in stories plan; days go by the house clock, which {@link HouseTime} may have moved. */
public final class Plans {

    static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    private Plans() {}

    /** What time it is in the house. */
    static Instant now() {
        return Instant.parse(
                Somebody.anyone().get("/sim/clock").then().extract().path("now"));
    }

    /** A day on Ana's clock, so many days from now. */
    public static LocalDate inDays(int days) {
        return LocalDate.ofInstant(now(), MANILA).plusDays(days);
    }

    static LocalDate nextSunday() {
        return inDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** A series at 19:00 in Manila. */
    static Map<String, Object> series(Household home, LocalDate startsOn, String rule) {
        return new HashMap<>(Map.of(
                "familyLink",
                home.link(),
                "anchor",
                home.ana().id(),
                "startsOn",
                startsOn.toString(),
                "at",
                "19:00",
                "duration",
                "PT30M",
                "rule",
                rule));
    }

    /** A series at 17:00 in Manila: it never overlaps what is {@link #proposed}. */
    static Map<String, Object> afternoons(Household home, LocalDate startsOn, String rule) {
        Map<String, Object> series = series(home, startsOn, rule);
        series.put("at", "17:00");
        return series;
    }

    /** A single call on Ana's clock. */
    static Map<String, Object> call(Household home, LocalDateTime at) {
        return new HashMap<>(Map.of(
                "familyLink",
                home.link(),
                "anchor",
                home.ana().id(),
                "on",
                at.toLocalDate().toString(),
                "at",
                at.toLocalTime().toString(),
                "duration",
                "PT30M"));
    }

    /** Maria proposes a call at 19:00 on Ana's clock, so many days from now. */
    static JsonPath proposed(Household home, int days) {
        return home.maria().posts("/v1/scheduled-calls", call(home, inDays(days).atTime(LocalTime.of(19, 0))), 201);
    }

    /** The states of the link's calls, as somebody reads them, in order of time. */
    static List<String> states(Somebody reader, Household home) {
        return reader.reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.state");
    }

    /** Posts and expects a refusal of this code at this place. */
    static void refused(Somebody by, String path, Object body, int status, String code, String pointer) {
        by.asks()
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .body("type", Matchers.endsWith("/" + code))
                .body("violations[0].pointer", Matchers.equalTo(pointer));
    }
}
