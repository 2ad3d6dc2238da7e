package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** When a child is asked for her own word anew, in countries in which that is soon. */
final class Assents {

    /** Andorra, where nobody else's story plays; there it is a month. */
    static final String COUNTRY = "AD";

    static final String ASKED = "family-link.assent-asked";

    private static final int NOTICE = 14;
    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    private Assents() {}

    /** From now on assent is asked for anew there after so many months. */
    static void renewed(String country, int months) {
        PolicyStoryTest.load(
                        Institutions.operator(),
                        country,
                        "*",
                        List.of(PolicyStoryTest.value("ASSENT_RENEWAL_MONTHS", months, "1995-01-01")))
                .statusCode(200);
    }

    /** The last day of what Ana said on the day on which the link was made. */
    static LocalDate lastDay(Household home) {
        Instant made = Instant.parse(
                home.ana().reads("/v1/family-links/" + home.link()).getString("madeAt"));
        return LocalDate.ofInstant(made, Plans.MANILA).plusMonths(1);
    }

    /** When she is asked. */
    static Instant asks(LocalDate lastDay) {
        return afternoon(lastDay.plusDays(1).minusDays(NOTICE));
    }

    /** When it lapses. */
    static Instant lapses(LocalDate lastDay) {
        return afternoon(lastDay.plusDays(1));
    }

    /** Five in the afternoon where Ana is. */
    static Instant afternoon(LocalDate day) {
        return day.atTime(AFTERNOON).atZone(Plans.MANILA).toInstant();
    }

    /** What somebody was told, by type. */
    static List<String> told(Somebody reader) {
        return reader.reads("/v1/notices").getList("items.type");
    }

    static JsonPath link(Somebody reader, Household home) {
        return reader.reads("/v1/family-links/" + home.link());
    }
}
