package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Ana says stop, and whatever the cause of a stop, the adults and the bus are told the same in the same words. */
@QuarkusTest
class StopsLookAlikeTest {

    private static final Stop.Cause ASSENT = new Stop.Cause(Household::ana, Method.DELETE, "/assent");
    private static final Stop.Cause CONSENT = new Stop.Cause(Household::ben, Method.DELETE, "/consent");
    private static final Stop.Cause ANAS_PAUSE = new Stop.Cause(Household::ana, Method.POST, "/pause");
    private static final Stop.Cause MARIAS_PAUSE = new Stop.Cause(Household::maria, Method.POST, "/pause");
    private static final Stop.Cause ANAS_ENDING = new Stop.Cause(Household::ana, Method.POST, "/ending");
    private static final Stop.Cause MARIAS_ENDING = new Stop.Cause(Household::maria, Method.POST, "/ending");

    @Test
    void nobodyCanTellOneStopFromAnother() throws InterruptedException, ExecutionException {
        Stop.Traces first = Stop.traces(ASSENT);
        carriesNoCause(first);
        assertEquals(List.of("assent"), missing(first));
        for (Stop.Cause cause : List.of(CONSENT, ANAS_PAUSE, MARIAS_PAUSE)) {
            Stop.Traces other = Stop.traces(cause);
            assertEquals(all(first, cause), all(other, cause));
            carriesNoCause(other);
            assertEquals(List.of(cause.step().substring(1)), missing(other));
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
        for (String cause : List.of("assent", "consent", "pause")) {
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
