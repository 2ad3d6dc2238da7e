package org.kinbridge.story;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Ana's own page: when she will talk, what she said, and how to take it back. */
@QuarkusTest
class OwnPageTest {

    @Test
    void anaReadsWhatSheDidAndHowToTakeItBackAndNobodyElseDoes() {
        Household home = Household.found();
        assertEquals("ASSENT_ASKED", page(home.ana()).getString("lines[1].kind"));
        home.open();
        assertEquals("ASSENT_GIVEN", page(home.ana()).getString("lines[1].kind"));

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        JsonPath stopped = page(home.ana()).setRootPath("lines[1]");
        assertEquals("STOPPED", stopped.getString("kind"));
        assertThat(stopped.getString("text"), containsString("Maria"));
        assertEquals("POST", stopped.getString("canDo.method"));
        assertThat(page(home.maria()).prettify(), not(containsString("STOPPED")));
        assertThat(page(home.maria()).prettify(), not(containsString("ASSENT")));
        assertEquals(1, page(home.ben()).getList("lines").size());

        home.ana().posts(stopped.getString("canDo.path"), 200);
        assertEquals("ASSENT_GIVEN", page(home.ana()).getString("lines[1].kind"));
    }

    @Test
    void theNextCallStandsFirstInHerOwnTime() {
        Household home = Household.found().open();
        assertEquals("NO_CALL", page(home.ana()).getString("lines[0].kind"));

        JsonPath call = Plans.proposed(home, 1);
        JsonPath asked = page(home.ana()).setRootPath("lines[0]");
        assertEquals("CALL_PROPOSED", asked.getString("kind"));
        assertEquals("Asia/Manila", asked.getString("at.zone"));
        assertTrue(asked.getString("canDo.path").endsWith("/confirmation"));

        home.ana().posts(asked.getString("canDo.path"), 200);
        assertEquals("CALL_CONFIRMED", page(home.ana()).getString("lines[0].kind"));
        assertEquals(call.getString("id"), page(home.maria()).getString("lines[0].call"));
        assertEquals("Europe/Rome", page(home.maria()).getString("lines[0].at.zone"));
    }

    private static JsonPath page(Somebody who) {
        return who.reads("/v1/me/page");
    }
}
