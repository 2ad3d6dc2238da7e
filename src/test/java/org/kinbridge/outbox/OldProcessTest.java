package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While an update goes, a process of the release before writes what it always wrote into tables that are new. */
@QuarkusTest
class OldProcessTest {

    private static final int AFTER = 138;
    private static final String SCHOOL = "'00000000-0000-0000-0000-000000000001'";
    private static final String POST = "'00000000-0000-0000-0000-000000000002'";
    private static final String ANA = "'00000000-0000-0000-0000-000000000003'";
    private static final String PULL = "'00000000-0000-0000-0000-000000000004'";
    private static final String HOOK = "'00000000-0000-0000-0000-000000000005'";
    private static final String GRANT = "'00000000-0000-0000-0000-000000000006'";
    private static final String NOTICE = "'00000000-0000-0000-0000-000000000007'";
    private static final String RECORD = "00000000-0000-0000-0000-000000000008";

    private final OwnDatabase database;

    OldProcessTest() throws SQLException {
        database = new OwnDatabase();
        database.migrate(AFTER);
    }

    @BeforeEach
    void somebodyIsThere() throws SQLException {
        database.run("insert into institution (id, version, kind, name, country, made_at) values (" + SCHOOL
                + ", 0, 'SCHOOL', 'San Roque', 'PH', 'epoch'), (" + POST + ", 0, 'POST', 'Rome', 'PH', 'epoch')");
        database.run("insert into person (id, version, name, birth_date, languages, zone, country, made_at) values ("
                + ANA + ", 0, 'Ana', '2015-01-01', '{en}', 'Asia/Manila', 'PH', 'epoch')");
    }

    @AfterEach
    void isGoneAgain() throws SQLException {
        database.close();
    }

    @Test
    void whoeverIsTakenOnIsWhatEverybodyWas() throws SQLException {
        for (String institution : List.of(SCHOOL, POST)) {
            database.run("insert into institution_staff (id, version, institution_id, person_id, from_at) values"
                    + " (gen_random_uuid(), 0, " + institution + ", " + ANA + ", 'epoch')");
            database.run("insert into institution_staff_invitation (id, version, institution_id, code_mark, expires_at)"
                    + " values (gen_random_uuid(), 0, " + institution + ", " + institution + ", 'epoch')");
        }
        for (String table : List.of("institution_staff", "institution_staff_invitation")) {
            assertEquals(
                    List.of("CLERK", "OFFICER"),
                    database.texts("select role from " + table + " order by institution_id"));
        }
    }

    @Test
    void aSubscriptionIsOfTheKindItsAddressSaysAndADeliveryIsOfTheNoticesRecord() throws SQLException {
        database.run(
                "insert into disclosure_subscription (id, version, institution_id, event_types, url, made_at) values"
                        + " (" + PULL + ", 0, " + SCHOOL + ", '{}', null, 'epoch'),"
                        + " (" + HOOK + ", 0, " + SCHOOL + ", '{}', 'https://school.example', 'epoch')");
        assertEquals(
                List.of("PULL", "WEBHOOK"), database.texts("select kind from disclosure_subscription order by id"));

        database.run("insert into disclosure_grant (id, version, institution_id, about_id, purpose, given_by_id,"
                + " valid_from, facts) values (" + GRANT + ", 0, " + SCHOOL + ", " + ANA + ", 'ATTENDANCE', " + ANA
                + ", 'epoch', '{}')");
        database.run(
                "insert into notice (id, institution_id, fact, data, source_id, subscription_id, grant_id, made_at)"
                        + " values (" + NOTICE + ", " + SCHOOL + ", 'ATTENDANCE_RECORDED', '{\"enrolment\":\"" + RECORD
                        + "\"}', gen_random_uuid(), " + HOOK + ", " + GRANT + ", 'epoch')");
        for (String notice : List.of(NOTICE, "gen_random_uuid()")) {
            database.run(
                    "insert into webhook_delivery (id, version, subscription_id, notice_id, fact, grant_id, told_at,"
                            + " state, tries) values (gen_random_uuid(), 0, " + HOOK + ", " + notice
                            + ", 'ATTENDANCE_RECORDED', " + GRANT + ", 'epoch', 'DELIVERED', 0)");
        }
        assertEquals(
                List.of(HOOK, "'" + RECORD + "'"),
                database.texts("select quote_literal(record) from webhook_delivery order by record"));
    }

    @Test
    void aDeadLetterIsLaidAsideWhereItAlwaysWas() throws SQLException {
        database.run(
                "insert into inbox (consumer, event_id, handled_at, dead_cause, dead_topic, dead_partition,"
                        + " dead_offset) values ('c', gen_random_uuid(), 'epoch', 'Problem', 't', 2, 77) on conflict do nothing");
        assertEquals(List.of("77"), database.texts("select dead_offset from inbox"));
    }
}
