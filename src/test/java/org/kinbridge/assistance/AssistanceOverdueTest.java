package org.kinbridge.assistance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** What happens when the time is over; the handler is called as due work calls it, and the clock of the house stays. */
@QuarkusTest
class AssistanceOverdueTest {

    private static final String REQUESTS = "/v1/assistance-requests";
    private static final String SENTENCE = "My employer Quetzalcoatl keeps my passport";

    @Inject
    AssistanceOverdue overdue;

    @Inject
    DataSource db;

    private Somebody maria = new Somebody("", "");
    private Somebody officer = new Somebody("", "");
    private String request = "";

    @BeforeEach
    void mariaAsksForHelp() {
        maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        String post = Institutions.post("Consulate in Bari", "PH").id();
        officer = Institutions.officerOf(post);
        request = maria.posts(
                        REQUESTS, Map.of("post", post, "topic", "DOCUMENTS", "urgency", "SOON", "text", SENTENCE), 201)
                .getString("id");
    }

    @Test
    void bothSeeThatItIsLateAndTheRequesterHearsIt() {
        try (LiveEar ear = LiveEar.of(maria)) {
            ring(answerBy().minusSeconds(1));
            reads(maria, "FILED", true, false);

            ring(answerBy());

            JsonPath heard = ear.hears("assistance-request.changed", 1, LiveEar.SOON);
            assertEquals(request, heard.getString("data.request"));
            assertEquals("FILED", heard.getString("data.state"));
            assertTrue(heard.getBoolean("data.overdue"));
        }
        reads(maria, "FILED", true, true);
        reads(officer, "FILED", true, true);

        officer.posts(REQUESTS + "/" + request + "/taking", 200);
        reads(maria, "TAKEN", true, true);
        officer.posts(REQUESTS + "/" + request + "/replies", Map.of("text", "Come on Monday"), 201);
        reads(maria, "ANSWERED", false, false);
    }

    @Test
    void anAnswerLeavesNothingThatIsDue() throws SQLException {
        assertEquals(1, count("select count(*) from due where kind = 'assistance.overdue' and ref = ?"));
        officer.posts(REQUESTS + "/" + request + "/taking", 200);
        officer.posts(REQUESTS + "/" + request + "/replies", Map.of("text", "Come on Monday"), 201);
        assertEquals(0, count("select count(*) from due where kind = 'assistance.overdue' and ref = ?"));

        Instant first = answerBy();
        maria.posts(REQUESTS + "/" + request + "/replies", Map.of("text", "Monday is too late"), 201);
        assertEquals(1, count("select count(*) from due where kind = 'assistance.overdue' and ref = ?"));
        assertTrue(answerBy().isAfter(first));
        ring(first);
        reads(maria, "TAKEN", true, false);

        maria.posts(REQUESTS + "/" + request + "/closing", 200);
        assertEquals(0, count("select count(*) from due where kind = 'assistance.overdue' and ref = ?"));
        ring(answerBy());
        reads(maria, "CLOSED", false, false);
    }

    @Test
    void theTablesHoldNoReadableText() throws SQLException {
        String reply = "The Quetzalcoatl case is known here";
        officer.posts(REQUESTS + "/" + request + "/taking", 200);
        officer.asks()
                .header("Idempotency-Key", Numbers.italian())
                .body(Map.of("text", reply))
                .post(REQUESTS + "/" + request + "/replies")
                .then()
                .statusCode(201);

        assertEquals(2, count("select count(*) from assistance_writing where request_id = ?"));
        for (String table :
                new String[] {"assistance_request", "assistance_writing", "journal", "due", "web_first_answer", "notice"
                }) {
            assertEquals(0, holding(table, "Quetzalcoatl"), table);
        }
        assertEquals(SENTENCE, maria.reads(REQUESTS + "/" + request).getString("text"));
        assertEquals(reply, maria.reads(REQUESTS + "/" + request).getString("replies[0].text"));
    }

    private void ring(Instant dueAt) {
        QuarkusTransaction.requiringNew().run(() -> overdue.handle(UUID.fromString(request), dueAt));
    }

    private Instant answerBy() {
        return Instant.parse(maria.reads(REQUESTS + "/" + request).getString("clock.answerBy.instant"));
    }

    private void reads(Somebody who, String state, boolean running, boolean late) {
        who.asks()
                .get(REQUESTS + "/" + request)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("clock.running", equalTo(running))
                .body("clock.overdue", equalTo(late));
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(request));
            return single(query);
        }
    }

    /** How many rows hold a word anywhere, as text or as bytes. */
    private long holding(String table, String word) throws SQLException {
        String sealed = table.equals("assistance_writing") ? " or position(cast(? as bytea) in sealed) > 0" : "";
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from " + table + " t where t::text like ?" + sealed)) {
            query.setString(1, "%" + word + "%");
            if (!sealed.isEmpty()) {
                query.setBytes(2, word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return single(query);
        }
    }

    private static long single(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
