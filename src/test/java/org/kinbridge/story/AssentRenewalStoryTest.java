package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana said yes a while ago. She is asked whether she still would, and nobody else is. */
@QuarkusTest
class AssentRenewalStoryTest {

    /** Monaco: another pack is loaded there while a period runs. */
    private static final String ANOTHER = "MC";

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Household home;
    private LocalDate lastDay;

    @BeforeEach
    void found() {
        Assents.renewed(Assents.COUNTRY, 1);
        home = Household.withAnaOf(Assents.COUNTRY).open();
        lastDay = Assents.lastDay(home);
    }

    @Test
    void sheIsAskedTwoWeeksBeforeAndNobodyElseIsTold() {
        HouseTime.moveTo(Assents.asks(lastDay).minus(A_MINUTE));
        assertEquals(List.of(), Assents.told(home.ana()));
        assertNull(Assents.link(home.ana(), home).getString("assentWantedUntil"));

        try (LiveEar ana = LiveEar.of(home.ana());
                LiveEar ben = LiveEar.of(home.ben());
                LiveEar maria = LiveEar.of(home.maria())) {
            HouseTime.moveTo(Assents.asks(lastDay));
            JsonPath heard = ana.hears("notice", 1);
            assertTrue(heard.getString("data.text").contains("Maria"));
            assertEquals(List.of(), ben.heard("notice"));
            assertEquals(List.of(), maria.heard("notice"));
        }

        JsonPath notice = home.ana().reads("/v1/notices").setRootPath("items[0]");
        assertEquals(Assents.ASKED, notice.getString("type"));
        assertEquals(lastDay.toString(), notice.getString("data.until"));
        assertEquals(home.maria().id(), notice.getString("data.with"));
        home.ana().reads("/v1/notices/" + notice.getString("id") + "/why");
        assertEquals(List.of(), Assents.told(home.ben()));
        assertEquals(List.of(), Assents.told(home.maria()));
        onlySheReadsIt();
    }

    private void onlySheReadsIt() {
        JsonPath hers = Assents.link(home.ana(), home);
        assertEquals("ACTIVE", hers.getString("state"));
        assertEquals(lastDay.toString(), hers.getString("assentWantedUntil"));
        for (Somebody adult : List.of(home.maria(), home.ben())) {
            String read = adult.asks().get("/v1/family-links/" + home.link()).asString();
            assertFalse(read.contains("assent"), read);
            assertFalse(read.contains(lastDay.toString()), read);
        }
        JsonPath page = home.ana().reads("/v1/me/page");
        assertEquals(List.of("NO_CALL", "ASSENT_ASKED", "ASSENT_GIVEN"), page.getList("lines.kind"));
        assertEquals("POST", page.getString("lines[1].canDo.method"));
        assertEquals("DELETE", page.getString("lines[2].canDo.method"));
    }

    @Test
    void sheSaysYesAgainAndIsAskedAMonthLater() {
        HouseTime.moveTo(Assents.asks(lastDay));
        LocalDate again = Plans.inDays(0).plusMonths(1);
        JsonPath page = home.ana().reads("/v1/me/page");
        home.ana().posts(page.getString("lines[1].canDo.path"), 200);

        assertNull(Assents.link(home.ana(), home).getString("assentWantedUntil"));
        HouseTime.moveTo(Assents.asks(again).minus(A_MINUTE));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));
        HouseTime.moveTo(Assents.asks(again));
        assertEquals(List.of(Assents.ASKED, Assents.ASKED), Assents.told(home.ana()));
    }

    @Test
    void whatSheGivesAgainBeforeSheIsAskedBeginsAnew() {
        HouseTime.passes(Duration.ofDays(5));
        LocalDate again = Plans.inDays(0).plusMonths(1);
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);

        HouseTime.moveTo(Assents.asks(again).minus(A_MINUTE));
        assertEquals(List.of(), Assents.told(home.ana()));
        HouseTime.moveTo(Assents.asks(again));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
    }

    /** Not answering is no no: nothing says that she stopped it, and one word of hers opens it again. */
    @Test
    void itLapsesIfSheSaysNothingAndOpensByHerWord() {
        HouseTime.moveTo(Assents.lapses(lastDay).minus(A_MINUTE));
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));
        HouseTime.moveTo(Assents.lapses(lastDay));

        assertEquals("NOT_READY", Assents.link(home.maria(), home).getString("state"));
        refused(home.maria());
        refused(home.ana());
        JsonPath hers = Assents.link(home.ana(), home);
        assertEquals("PENDING", hers.getString("yours.assent"));
        assertEquals(List.of("assent"), hers.getList("missing"));
        assertNull(hers.getString("assentWantedUntil"));
        JsonPath page = home.ana().reads("/v1/me/page");
        assertEquals(List.of("NO_CALL", "ASSENT_ASKED"), page.getList("lines.kind"));

        home.ana().posts(page.getString("lines[1].canDo.path"), 200);
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));
        Plans.proposed(home, 3);
    }

    /** What is closed already is not asked about; once it is open, she has two weeks all the same. */
    @Test
    void aPausedContactIsAskedAboutWhenItGoesOn() {
        String pause = "/v1/family-links/" + home.link() + "/pause";
        home.maria().posts(pause, 200);
        HouseTime.moveTo(Assents.lapses(lastDay).plus(Duration.ofDays(3)));
        assertEquals(List.of(), Assents.told(home.ana()));
        home.maria().asks().delete(pause).then().statusCode(200);
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));

        LocalDate asked = Plans.inDays(1);
        HouseTime.moveTo(Assents.afternoon(asked));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
        LocalDate until = LocalDate.parse(Assents.link(home.ana(), home).getString("assentWantedUntil"));
        assertFalse(until.isBefore(Plans.inDays(12)), until::toString);
    }

    /** A period that runs follows the pack of the day at its next due moment. */
    @Test
    void anotherPackHoldsForAPeriodThatRuns() {
        Assents.renewed(ANOTHER, 1);
        home = Household.withAnaOf(ANOTHER).open();
        lastDay = Assents.lastDay(home);
        Assents.renewed(ANOTHER, 2);
        HouseTime.moveTo(Assents.lapses(lastDay));
        assertEquals(List.of(), Assents.told(home.ana()));
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));
        HouseTime.moveTo(Assents.asks(lastDay.minusMonths(1).plusMonths(2)));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
        Assents.renewed(ANOTHER, 0);
        HouseTime.moveTo(Assents.lapses(lastDay.minusMonths(1).plusMonths(2)));
        assertEquals("NOT_READY", Assents.link(home.maria(), home).getString("state"));
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        HouseTime.passes(Duration.ofDays(70));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
    }

    private void refused(Somebody who) {
        who.asks()
                .body(Plans.call(home, Plans.inDays(3).atTime(java.time.LocalTime.of(19, 0))))
                .post("/v1/scheduled-calls")
                .then()
                .statusCode(409)
                .body("type", endsWith("/contact-not-ready"));
    }
}
