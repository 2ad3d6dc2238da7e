package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinbridge.holiday.Holidays;

/** What people in stories say of their hours, and days to try it on. */
public final class TheirHours {

    static final List<String> EVERY_DAY =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private static final Holidays HOLIDAYS = new Holidays();

    private TheirHours() {}

    /** Says them, in the place of what is there. */
    public static ValidatableResponse says(Somebody by, Somebody about, Map<String, Object> said) {
        Map<String, Object> hours = new HashMap<>(
                Map.of("windows", List.of(), "exceptions", List.of(), "shifts", List.of(), "roster", List.of()));
        hours.putAll(said);
        return puts(by, "/v1/availability/" + about.id(), hours);
    }

    /** A school says its hours. */
    static ValidatableResponse schoolSays(Somebody school, List<Object> weekly, List<Object> exams) {
        return puts(school, "/v1/school-hours", Map.of("weekly", weekly, "exams", exams));
    }

    private static ValidatableResponse puts(Somebody by, String path, Map<String, Object> body) {
        String tag = by.asks().get(path).then().statusCode(200).extract().header("ETag");
        return by.asks().header("If-Match", tag).body(body).put(path).then();
    }

    public static Map<String, Object> weekly(List<String> days, String from, String until) {
        return Map.of("days", days, "from", from, "until", until);
    }

    static Map<String, Object> dated(LocalDate on, String from, String until) {
        return Map.of("on", on.toString(), "from", from, "until", until);
    }

    /** The windows of a link, as somebody reads them. */
    static JsonPath windows(Somebody reader, Household home, String query) {
        return reader.reads("/v1/family-links/" + home.link() + "/windows" + query);
    }

    /** This weekday of next week on Ana's clock, or of a week after; no public holiday where Ana or Maria lives. */
    static LocalDate next(DayOfWeek day) {
        LocalDate found = Plans.inDays(2).with(TemporalAdjusters.next(day));
        while (HOLIDAYS.on("PH", found).isPresent() || HOLIDAYS.on("IT", found).isPresent()) {
            found = found.plusWeeks(1);
        }
        return found;
    }

    /** The next public holiday in the Philippines that would be a day of school. */
    static LocalDate holiday() {
        return Plans.inDays(2)
                .datesUntil(Plans.inDays(2).plusYears(2))
                .filter(day -> day.getDayOfWeek().getValue() <= 5
                        && HOLIDAYS.on("PH", day).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
