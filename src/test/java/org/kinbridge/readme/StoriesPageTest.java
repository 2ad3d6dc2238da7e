package org.kinbridge.readme;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A stranger plays the eleven stories of {@code docs/stories.md} word by word. Two of them move the clock of the house, as the
 * page says; test classes run one after the other, and every story goes by the house's own time.
 */
@QuarkusTest
@Order(2)
class StoriesPageTest {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    private final List<String> blocks = new ArrayList<>();

    @TestHTTPResource
    URI here;

    @BeforeEach
    void read() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "stories.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertEquals(12, blocks.size());
    }

    @Test
    void aLinkIsMadeAndUnmade() throws IOException, InterruptedException {
        tells(
                1,
                "KINBRIDGE:JOIN/",
                "code-not-valid",
                "\"role\":\"PARENT_ABROAD\"",
                "code-not-valid",
                "\"state\":\"ACTIVE\"",
                "How was school?",
                "\"pause\":\"GIVEN\"",
                "contact-not-ready",
                "\"state\":\"ACTIVE\"",
                "Fine!",
                "\"state\":\"ENDED\"",
                "contact-not-ready",
                "How was school?",
                "code-not-valid");
    }

    @Test
    void aCallIsMissedAndRepaired() throws IOException, InterruptedException {
        String told = tells(
                2,
                "precondition-required",
                "T18:00",
                "precondition-failed",
                "\"state\":\"CONFIRMED\"",
                "\"state\":\"MISSED\"",
                "NEITHER_JOINED",
                "\"offers\"",
                "scheduled-call.missed",
                "\"repairs\"",
                "\"hello\"",
                "CALL_CONFIRMED",
                "Maria");
        assertThat(told.substring(told.indexOf("\"hello\"")), not(containsString("JOINED")));
    }

    @Test
    void theSchoolAsksAndTheFamilyAnswers() throws IOException, InterruptedException {
        tells(
                3,
                "S-1",
                "whsec_",
                "Unexcused Absence",
                "\"language\":\"en\"",
                "clinic",
                "attendance.explained",
                "clinic",
                "503",
                "webhook-signature",
                "\"endedAt\"",
                "grant.ended");
    }

    @Test
    void theConsulateIsToldOnlyWhatItMayKnow() throws IOException, InterruptedException {
        String told = tells(
                4,
                "contact.lapsed",
                "\"occupation\":\"Nurse\"",
                "P14D",
                "\"told\":false",
                "worker.registered",
                "\"purpose\":\"CONTACT\"",
                "contact.lapsed",
                "\"registration\"");
        assertThat(told.substring(told.lastIndexOf("worker.registered")), not(containsString("Maria")));
    }

    @Test
    void aRequestForHelpHasAnOwner() throws IOException, InterruptedException {
        tells(5, "answerBy", "TAKEN", "tomorrow at nine", "ANSWERED", "not-found", "\"items\":[]", "CLOSED");
    }

    @Test
    void anaSaysStop() throws IOException, InterruptedException {
        tells(
                6,
                "NOT_READY",
                "NOT_AVAILABLE",
                "\"state\":\"CANCELLED\"",
                "\"state\":\"NOT_READY\"",
                "\"hello\"",
                "STOPPED",
                "\"state\":\"ACTIVE\"");
    }

    @Test
    void beforeMariaLeavesItIsWrittenDown() throws IOException, InterruptedException {
        tells(
                7,
                "NOTICE_DAYS",
                "272/2004",
                "\"lateNotice\":true",
                "late-notice",
                "state-conflict",
                "every second evening",
                "\"state\":\"SIGNED\"");
    }

    @Test
    void mariaHasANewNumberAndAnaATabletOfHerOwn() throws IOException, InterruptedException {
        tells(8, "\"country\":\"SA\"", "DEVICE", "PIN", "unauthenticated", "\"name\":\"Ana\"");
    }

    @Test
    void twoAreKeptApartAndNothingSaysWhy() throws IOException, InterruptedException {
        String told = tells(
                9,
                "NOT_READY",
                "\"items\":[]",
                "wrong-kind-of-caller",
                "Kinbridge-Purpose",
                "frightened",
                "\"missing\":[\"restriction\"]",
                "\"kind\":\"RESTRICTION\"",
                "\"items\":[]",
                "\"state\":\"ACTIVE\"");
        assertThat(told.substring(0, told.indexOf("wrong-kind-of-caller")), not(containsString("frightened")));
    }

    @Test
    void anaHasTwoHouseholds() throws IOException, InterruptedException {
        String waits = "WAITING_FOR_THE_OTHER_SIDE";
        tells(10, waits, waits, "DONE", "Santos", "Cruz", "Cruz", "not-found");
    }

    @Test
    void twoClocksAndACalendar() throws IOException, InterruptedException {
        tells(
                11,
                "\"best\"",
                "\"lapsesAt\"",
                "call-overlaps",
                "\"state\":\"DECLINED\"",
                "\"confirmed\":",
                "DTSTART;TZID=Asia/Manila:",
                "RRULE:FREQ=DAILY",
                "zone-ambiguous",
                "T19:00",
                "Asia/Dubai");
    }

    private String tells(int story, String... inOrder) throws IOException, InterruptedException {
        String told = Terminal.plays(blocks.getFirst() + blocks.get(story), here);
        assertThat(told, stringContainsInOrder(inOrder));
        assertThat(told, not(containsString("/problems/internal")));
        return told;
    }
}
