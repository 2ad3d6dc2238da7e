package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people in stories say of their hours, and days to try it on. */
public final class TheirHours {

    static final List<String> EVERY_DAY =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private static final Set<MonthDay> PHILIPPINE =
            Set.of(MonthDay.of(12, 25), MonthDay.of(12, 30), MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(11, 30));

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

    /** This weekday of next week on Ana's clock; no public holiday. */
    static LocalDate next(DayOfWeek day) {
        LocalDate found = Plans.inDays(2).with(TemporalAdjusters.next(day));
        while (PHILIPPINE.contains(MonthDay.from(found)) || isMovable(found)) {
            found = found.plusWeeks(1);
        }
        return found;
    }

    /** Days around Easter, Eid, and other holidays of December and of heroes: no story is played on them. */
    private static boolean isMovable(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY, JULY, SEPTEMBER, OCTOBER -> false;
            case NOVEMBER -> day.getDayOfMonth() == 1;
            case DECEMBER -> day.getDayOfMonth() == 8 || day.getDayOfMonth() > 23;
            case MARCH, APRIL, MAY, JUNE, AUGUST -> true;
        };
    }

    /** The next public holiday in the Philippines that would be a day of school. */
    static LocalDate holiday() {
        return Plans.inDays(2)
                .datesUntil(Plans.inDays(2).plusYears(2))
                .filter(day -> PHILIPPINE.contains(MonthDay.from(day))
                        && day.getDayOfWeek().getValue() <= 5)
                .findFirst()
                .orElseThrow();
    }
}
