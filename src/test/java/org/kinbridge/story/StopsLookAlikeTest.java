package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana says stop, and whatever the cause of a stop, the adults and the bus are told the same in the same words. */
@QuarkusTest
class StopsLookAlikeTest {

    private static final Stop.Cause ASSENT = Stop.Cause.ofLink(Household::ana, Method.DELETE, "assent");
    private static final Stop.Cause CONSENT = Stop.Cause.ofLink(Household::ben, Method.DELETE, "consent");
    private static final Stop.Cause ANAS_PAUSE = Stop.Cause.ofLink(Household::ana, Method.POST, "pause");
    private static final Stop.Cause MARIAS_PAUSE = Stop.Cause.ofLink(Household::maria, Method.POST, "pause");
    private static final Stop.Cause ANAS_ENDING = Stop.Cause.ofLink(Household::ana, Method.POST, "ending");
    private static final Stop.Cause MARIAS_ENDING = Stop.Cause.ofLink(Household::maria, Method.POST, "ending");
    private static final Stop.Cause BENS_RESTRICTION =
            new Stop.Cause(Household::ben, "restriction", home -> Restrictions.set(home.ben(), home, Map.of()));
    private static final Stop.Cause MARIAS_RESTRICTION =
            new Stop.Cause(Household::maria, "restriction", home -> Restrictions.set(home.maria(), home, Map.of()));
    private static final Stop.Cause ANAS_RESTRICTION =
            new Stop.Cause(Household::ana, "restriction", home -> Restrictions.set(home.ana(), home, Map.of()));
    private static final Stop.Cause BENS_RESTRICTION_IN_TIME = new Stop.Cause(Household::ben, "restriction", home -> {
        String from = Plans.now().plus(Duration.ofMinutes(2)).toString();
        Restrictions.set(home.ben(), home, Map.of("from", from));
        HouseTime.passes(Duration.ofMinutes(3));
    });

    /** She was asked two weeks ago, and has said nothing; the afternoon comes in which it lapses. */
    private static final Stop.Cause LAPSE = new Stop.Cause(
            Household::ana,
            "assent",
            home -> HouseTime.moveTo(Assents.lapses(Assents.lastDay(home))),
            home -> HouseTime.moveTo(Assents.lapses(Assents.lastDay(home)).minus(Duration.ofMinutes(10))));

    private static final List<Stop.Cause> OTHERS = List.of(
            LAPSE,
            CONSENT,
            ANAS_PAUSE,
            MARIAS_PAUSE,
            BENS_RESTRICTION,
            MARIAS_RESTRICTION,
            ANAS_RESTRICTION,
            BENS_RESTRICTION_IN_TIME);

    @BeforeEach
    void sheIsAskedAnewEachMonth() {
        Assents.renewed(Assents.COUNTRY, 1);
    }

    @Test
    void nobodyCanTellOneStopFromAnother() throws InterruptedException, ExecutionException {
        Stop.Traces first = Stop.traces(ASSENT);
        carriesNoCause(first);
        assertEquals(List.of("assent"), missing(first));
        for (Stop.Cause cause : OTHERS) {
            Stop.Traces other = Stop.traces(cause);
            assertEquals(all(first, cause), all(other, cause));
            carriesNoCause(other);
            assertEquals(List.of(cause.missing()), missing(other));
        }
    }

    /** That a link has ended the two may read; who ended it they may not, and nothing else differs. */
    @Test
    void anEndIsAnotherStateAndNothingElse() throws InterruptedException, ExecutionException {
        Stop.Traces stopped = Stop.traces(ASSENT);
        Stop.Traces byAna = Stop.traces(ANAS_ENDING);
        Stop.Traces byMaria = Stop.traces(MARIAS_ENDING);
        assertEquals(all(byAna, MARIAS_ENDING), all(byMaria, MARIAS_ENDING));
        assertEquals(all(stopped, ASSENT), all(byAna, ASSENT).replace("\"ENDED\"", "\"NOT_READY\""));
        carriesNoCause(byAna);
        carriesNoCause(byMaria);
        JsonPath anas =
                byAna.home().ana().reads("/v1/family-links/" + byAna.home().link());
        assertEquals("ENDED", anas.getString("state"));
    }

    @Test
    void anaReadsWhatSheSaidAndTakesItBackAgain() {
        Household home = Household.found().open();
        String link = "/v1/family-links/" + home.link();
        home.ana().asks().delete(link + "/assent").then().statusCode(200);
        JsonPath hers = home.ana().reads(link);
        assertEquals("PENDING", hers.getString("yours.assent"));
        assertEquals(List.of("assent"), hers.getList("missing"));
        assertEquals("ACTIVE", home.ana().posts(link + "/assent", 200).getString("state"));
        home.ana().posts(link + "/pause", 200);
        hers = home.ana().reads(link);
        assertEquals("GIVEN", hers.getString("yours.pause"));
        assertEquals(List.of("pause"), hers.getList("missing"));
    }

    /** Everything that the adults and the bus were told; of whoever did it, without her own steps. */
    private static String all(Stop.Traces traces, Stop.Cause cause) {
        StringBuilder all = new StringBuilder();
        for (Stop.Told adult : traces.adults()) {
            String answered = adult.answered();
            all.append(String.join("\n", adult.heard()))
                    .append('\n')
                    .append(cause.isBy(adult.who(), traces.home()) ? Alike.withoutYours(answered) : answered)
                    .append('\n');
        }
        return all + String.join("\n", traces.bus());
    }

    private static void carriesNoCause(Stop.Traces traces) {
        String all = Alike.withoutYours(all(traces, ASSENT)).toLowerCase(Locale.ROOT);
        for (String cause : List.of("assent", "consent", "pause", "restrict")) {
            assertFalse(all.contains(cause), cause);
        }
    }

    private static List<String> missing(Stop.Traces traces) {
        return traces.home()
                .ana()
                .reads("/v1/family-links/" + traces.home().link())
                .getList("missing");
    }
}
