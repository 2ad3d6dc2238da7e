package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a country lays down is data: anybody reads it with its source, and the operator loads another pack. */
@QuarkusTest
class PolicyStoryTest {

    private static final String LONG_AGO = "1995-01-01";

    private static Somebody maria() {
        return Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    @ParameterizedTest
    @CsvSource({
        "RO, NOTICE_DAYS, 40, days, true, Law 272/2004",
        "RO, MINIMUM_CAREGIVER_AGE, 18, years, true, Law 272/2004",
        "RO, LONGEST_DELEGATION_MONTHS, 12, months, true, Law 272/2004",
        "RO, ASSENT_RENEWAL_MONTHS, 12, months, true, article 29",
        "PH, ASSENT_RENEWAL_MONTHS, 12, months, true, article 12",
        "default, ASSENT_RENEWAL_MONTHS, 12, months, false, House default",
        "RO, AGE_OF_ASSENT, 7, years, false, House default",
        "PH, AGE_OF_MAJORITY, 18, years, true, Republic Act 6809",
        "PH, NOTICE_DAYS, 0, days, false, House default",
        "PH, SCHOOL_WEEK_FIRST_DAY, 1, weekday, false, House default",
        "EG, SCHOOL_WEEK_FIRST_DAY, 7, weekday, true, Unicode CLDR",
        "EG, SCHOOL_WEEK_LAST_DAY, 4, weekday, true, Unicode CLDR",
        "default, MINIMUM_CAREGIVER_AGE, 0, years, false, House default"
    })
    void whatHoldsAndWhereItComesFrom(String country, String rule, int value, String unit, boolean own, String source) {
        String it = "rules.find { it.rule == '" + rule + "' }.";
        maria().asks()
                .get("/v1/policies/" + country)
                .then()
                .statusCode(200)
                .body("country", equalTo(country))
                .body("rules", hasSize(8))
                .body(it + "value", equalTo(value))
                .body(it + "unit", equalTo(unit))
                .body(it + "own", equalTo(own))
                .body(it + "source", containsString(source));
    }

    @Test
    void aPhoneThatHasItIsSpared() {
        String tag = tag(maria(), "RO");
        maria().asks()
                .header("If-None-Match", tag)
                .get("/v1/policies/RO")
                .then()
                .statusCode(304);
        Somebody.anyone().get("/v1/policies/RO").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ro", "ROU", "DEFAULT", "R'"})
    void noSuchCountry(String country) {
        maria().asks()
                .get("/v1/policies/{country}", country)
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid"));
        load(Institutions.operator(), country, "*", List.of()).statusCode(422);
    }

    /** Nobody else's story plays in Lesotho. */
    @Test
    void anotherPackHoldsFromThatMomentOn() {
        Somebody operator = Institutions.operator();
        String before = tag(operator, "LS");
        load(
                        operator,
                        "LS",
                        before,
                        List.of(
                                value("AGE_OF_ASSENT", 10, LONG_AGO),
                                value("AGE_OF_ASSENT", 12, "2099-01-01"),
                                value("NOTICE_DAYS", 30, "2001-01-01"),
                                value("NOTICE_DAYS", 20, LONG_AGO)))
                .statusCode(200)
                .body("rules.find { it.rule == 'AGE_OF_ASSENT' }.value", equalTo(10))
                .body("rules.find { it.rule == 'NOTICE_DAYS' }.value", equalTo(30))
                .body("rules.findAll { it.own }", hasSize(2))
                .body("ahead.value", contains(12));
        load(operator, "LS", before, List.of()).statusCode(412).body("type", endsWith("/precondition-failed"));
        assertEquals(10, rule("LS", "AGE_OF_ASSENT"));

        load(operator, "LS", tag(operator, "LS"), List.of(value("NOTICE_DAYS", 15, LONG_AGO)))
                .statusCode(200)
                .body("rules.findAll { it.own }.value", contains(15))
                .body("ahead", hasSize(0));
        assertEquals(7, rule("LS", "AGE_OF_ASSENT"));
        assertEquals(7, rule("RO", "AGE_OF_ASSENT"));
    }

    /** Nor in Liechtenstein: what was a care plan a moment ago is none by the new pack, and nobody built anything. */
    @Test
    void aFamilyLivesByThePackOfTheDay() {
        Leaving home = Leaving.from("LI", "Europe/Vaduz", "2006-01-01");
        Map<String, Object> plan = home.plan(10, 10, 80);
        assertEquals("late-notice", warning(home, plan, 31));
        assertNull(warning(home, plan, 10));
        home.signed(plan);

        pack(value("MINIMUM_CAREGIVER_AGE", 25, LONG_AGO));
        Plans.refused(home.ioana(), "/v1/care-plans", plan, 422, "invalid", "/caregiver");
        pack(value("LONGEST_DELEGATION_MONTHS", 2, LONG_AGO));
        Plans.refused(home.ioana(), "/v1/care-plans", plan, 422, "invalid", "/until");
        pack(value("AGE_OF_ASSENT", 12, LONG_AGO));
        String unread = home.makes(home.plan(10, 100, 120));
        home.ioana().posts(unread + "/signature", 200);
    }

    /** What a plan is accepted with if so many days of notice are asked for. */
    private static @Nullable String warning(Leaving home, Map<String, Object> plan, int days) {
        pack(value("NOTICE_DAYS", days, LONG_AGO));
        return home.ioana().posts("/v1/care-plans", plan, 201).getString("warnings[0]");
    }

    private static void pack(Map<String, Object> value) {
        load(Institutions.operator(), "LI", "*", List.of(value)).statusCode(200);
    }

    @Test
    void onlyTheOperatorLoads() {
        load(maria(), "LS", "*", List.of()).statusCode(403);
        load(Institutions.operator(), "LS", null, List.of()).statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_OF_WISDOM, 40, 1995-01-01, /values/1/rule",
        "0, 40, 1995-01-01, /values/1/rule",
        "AGE_OF_MAJORITY, 99, 1995-01-01, /values/1/value",
        "MINIMUM_CAREGIVER_AGE, -1, 1995-01-01, /values/1/value",
        "NOTICE_DAYS, 1, 0900-01-01, /values/1/validFrom",
        "NOTICE_DAYS, 1, +99999-01-01, /values/1/validFrom",
        "AGE_OF_ASSENT, 8, 1995-01-01, /values/1"
    })
    void aPackWithOneWrongValueIsRefusedWhole(String rule, int value, String from, String pointer) {
        load(Institutions.operator(), "LU", "*", List.of(value("AGE_OF_ASSENT", 9, LONG_AGO), value(rule, value, from)))
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo(pointer));
        assertEquals(7, rule("LU", "AGE_OF_ASSENT"));
    }

    @Test
    void theHouseAnswersEverything() {
        load(Institutions.operator(), "default", "*", List.of(value("AGE_OF_ASSENT", 9, LONG_AGO)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/values"));
        List<Map<String, Object>> later = new ArrayList<>();
        maria().reads("/v1/policies/default")
                .<String>getList("rules.rule")
                .forEach(rule -> later.add(value(rule, 12, "2099-01-01")));
        load(Institutions.operator(), "default", "*", later).statusCode(422);
        assertEquals(7, rule("default", "AGE_OF_ASSENT"));
    }

    private int rule(String country, String rule) {
        return maria().reads("/v1/policies/" + country).getInt("rules.find { it.rule == '" + rule + "' }.value");
    }

    static String tag(Somebody reader, String country) {
        return reader.asks().get("/v1/policies/" + country).header("ETag");
    }

    static Map<String, Object> value(String rule, int value, String from) {
        return new HashMap<>(
                Map.of("rule", rule, "value", value, "source", "Decided for this test", "validFrom", from));
    }

    static ValidatableResponse load(
            Somebody by, String country, @Nullable String ifMatch, List<Map<String, Object>> values) {
        var asking = by.asks().body(Map.of("values", values));
        return (ifMatch == null ? asking : asking.header("If-Match", ifMatch))
                .put("/v1/policies/{country}", country)
                .then();
    }
}
