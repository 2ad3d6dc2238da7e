package org.kinbridge.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.outbox.OwnDatabase;

/** Calls that overlapped before anything kept them from it, in a database of their own. */
@QuarkusTest
class EngagementMigrationTest {

    private static final int BEFORE = 156;
    private static final int AFTER = 157;

    private final OwnDatabase database;

    EngagementMigrationTest() throws SQLException {
        database = new OwnDatabase();
        database.migrate(BEFORE);
        database.run("""
                insert into person (id, version, name, birth_date, languages, zone, country, made_at)
                select gen_random_uuid(), 0, name, '2000-01-01', '{en}', 'Asia/Manila', 'PH', 'epoch'
                from unnest('{ana,maria,paolo,jun}'::text[]) as name
                """);
    }

    @AfterEach
    void isGoneAgain() throws SQLException {
        database.close();
    }

    @Test
    void whatWasAgreedOnKeepsItsTimeThenWhatWasMadeFirst() throws SQLException {
        calls("""
                ('1', 'ana', 'maria', '10 hours', '11 hours', 'PROPOSED'),
                ('2', 'ana', 'paolo', '10 hours 30 minutes', '11 hours 30 minutes', 'CONFIRMED'),
                ('3', 'ana', 'maria', '11 hours 30 minutes', '12 hours', 'PROPOSED'),
                ('4', 'ana', 'paolo', '11 hours 45 minutes', '12 hours 15 minutes', 'PROPOSED'),
                ('5', 'jun', 'maria', '10 hours', '11 hours', 'PROPOSED'),
                ('6', 'ana', 'paolo', '11 hours', '12 hours', 'CANCELLED')
                """);

        database.migrate(AFTER);

        assertEquals(List.of("2", "3", "5"), keepingTheirTime());
        assertEquals(List.of("6"), database.texts("select count(*) from scheduled_call"));
    }

    @Test
    void aCallGivesItsTimeBackHoweverItEnds() throws SQLException {
        database.migrate(AFTER);
        calls("""
                ('1', 'ana', 'maria', '10 hours', '11 hours', 'PROPOSED'),
                ('2', 'ana', 'maria', '11 hours', '12 hours', 'PROPOSED'),
                ('3', 'ana', 'maria', '12 hours', '13 hours', 'CONFIRMED')
                """);
        database.run("""
                insert into engagement (of_id, person_id, during)
                select id, anchor_id, tstzrange(starts_at, ends_at) from scheduled_call
                """);
        assertThrows(SQLException.class, () -> database.run("""
                insert into engagement (of_id, person_id, during)
                select gen_random_uuid(), anchor_id, tstzrange(ends_at - interval '1 second', ends_at)
                from scheduled_call limit 1
                """));

        database.run("update scheduled_call set state = 'CONFIRMED' where id = uuid(lpad('1', 32, '0'))");
        assertEquals(List.of("1", "2", "3"), keepingTheirTime());
        database.run("update scheduled_call set state = 'EXPIRED' where id = uuid(lpad('1', 32, '0'))");
        database.run("delete from scheduled_call where id = uuid(lpad('3', 32, '0'))");

        assertEquals(List.of("2"), keepingTheirTime());
    }

    /** Families and links are not needed for it. */
    private void calls(String values) throws SQLException {
        database.run("""
            set session_replication_role = replica;
            insert into scheduled_call (id, version, family_id, link_id, proposer_id, anchor_id, other_id, child_id, zone,
              on_date, at_time, starts_at, ends_at, shifted, doubled, state, reason)
            select uuid(lpad(c.id, 32, '0')), 0, gen_random_uuid(), gen_random_uuid(), a.id, a.id, b.id, a.id, 'Asia/Manila',
              date '2027-01-01', time '10:00', date '2027-01-01' + cast(c.from_at as interval),
              date '2027-01-01' + cast(c.until_at as interval), false, false, c.state,
              case c.state when 'CANCELLED' then 'NOT_AVAILABLE' end
            from (values %s) as c (id, one, other, from_at, until_at, state)
            join person a on a.name = c.one join person b on b.name = c.other
            """.formatted(values));
    }

    private List<String> keepingTheirTime() throws SQLException {
        return database.texts("select distinct ltrim(replace(of_id::text, '-', ''), '0') from engagement order by 1");
    }
}
