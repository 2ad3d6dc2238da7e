package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana is seven tomorrow, where she lives: from then on she has a word of her own, and her contact does not break of it. */
@QuarkusTest
class GrowingUpStoryTest {

    private static final int DAYS_TO_ANSWER = 14;

    private LocalDate birthday;
    private Household home;
    private String assent;

    @BeforeEach
    void found() {
        birthday = Plans.inDays(1);
        home = Household.withAnaBorn(birthday.minusYears(7)).openWithoutAssent();
        assent = "/v1/family-links/" + home.link() + "/assent";
        assertEquals("ACTIVE", state());
    }

    @Test
    void sheIsAskedOnTheAfternoonOfHerBirthdayAndSaysYes() {
        HouseTime.moveTo(midnight().minusSeconds(60));
        home.ana().asks().delete(assent).then().statusCode(409);
        HouseTime.moveTo(midnight());
        JsonPath hers = Assents.link(home.ana(), home);
        assertEquals("ACTIVE", hers.getString("state"));
        assertEquals("PENDING", hers.getString("yours.assent"));
        assertEquals(List.of(), hers.getList("missing"));
        assertEquals(List.of(), Assents.told(home.ana()));

        HouseTime.moveTo(Assents.afternoon(birthday));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
        assertEquals(List.of(), Assents.told(home.ben()));
        assertEquals(List.of(), Assents.told(home.maria()));
        JsonPath page = home.ana().reads("/v1/me/page");
        assertEquals(List.of("NO_CALL", "ASSENT_ASKED", "ASSENT_ASKED"), page.getList("lines.kind"));
        assertEquals(List.of("POST", "DELETE"), page.getList("lines.findAll { it.canDo }.canDo.method"));
        home.ana().posts(page.getString("lines[1].canDo.path"), 200);

        HouseTime.moveTo(Assents.afternoon(birthday.plusDays(DAYS_TO_ANSWER)));
        hers = Assents.link(home.ana(), home);
        assertEquals("ACTIVE", hers.getString("state"));
        assertEquals("GIVEN", hers.getString("yours.assent"));
        assertNull(hers.getString("assentWantedUntil"));
    }

    @Test
    void herNoCountsFromTheFirstMinuteOfThatDay() {
        HouseTime.moveTo(midnight());
        home.ana().asks().delete(assent).then().statusCode(200);
        assertEquals("NOT_READY", state());
        assertEquals(List.of("assent"), Assents.link(home.ana(), home).getList("missing"));
        assertEquals("STOPPED", home.ana().reads("/v1/me/page").getString("lines[1].kind"));

        HouseTime.moveTo(Assents.afternoon(birthday));
        assertEquals(List.of(), Assents.told(home.ana()));
        home.ana().posts(assent, 200);
        assertEquals("ACTIVE", state());
    }

    @Test
    void theStepIsMissingOnlyWhenTheTimeHasPassedWithoutAnAnswer() {
        Instant over = Assents.afternoon(birthday.plusDays(DAYS_TO_ANSWER));
        HouseTime.moveTo(over.minusSeconds(60));
        assertEquals("ACTIVE", state());
        HouseTime.moveTo(over);
        assertEquals("NOT_READY", state());
        assertEquals(List.of("assent"), Assents.link(home.ana(), home).getList("missing"));
        String bens = home.ben().asks().get("/v1/family-links/" + home.link()).asString();
        assertFalse(bens.contains("assent"), bens);
    }

    /** Nobody has asked her while it was paused, and nothing lapses of it. */
    @Test
    void aPauseOverTheBirthdayDoesNotBreakItEither() {
        String pause = "/v1/family-links/" + home.link() + "/pause";
        home.maria().posts(pause, 200);
        HouseTime.moveTo(Assents.afternoon(birthday.plusDays(DAYS_TO_ANSWER + 1)));
        home.maria().asks().delete(pause).then().statusCode(200);
        assertEquals("ACTIVE", state());
        assertEquals("PENDING", Assents.link(home.ana(), home).getString("yours.assent"));
    }

    private String state() {
        return Assents.link(home.maria(), home).getString("state");
    }

    private Instant midnight() {
        return birthday.atStartOfDay(Plans.MANILA).toInstant();
    }
}
