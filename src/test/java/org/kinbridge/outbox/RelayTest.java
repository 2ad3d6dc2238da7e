package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Stream;
import org.kinbridge.id.InstitutionId;

/** The relay is woken by the commit: it does not wait until it looks around by itself. */
@QuarkusTest
class RelayTest {

    private static final int FACTS = 15;

    private final DataSource db;
    private final Facts facts;
    private final OutboxSettings settings;

    RelayTest(DataSource db, Facts facts, OutboxSettings settings) {
        this.db = db;
        this.facts = facts;
        this.settings = settings;
    }

    @Test
    void aFactIsToldLongBeforeTheRelayWouldLookAround() throws SQLException {
        InstitutionId institution = InstitutionId.fresh();
        JournalTable table = new JournalTable(db, Stream.of(institution));
        List<Duration> waits = new ArrayList<>();
        for (int fact = 0; fact < FACTS; fact++) {
            facts.append(institution);
            Instant committed = Instant.now();
            while (table.unsent() > 0) {
                Thread.onSpinWait();
            }
            waits.add(Duration.between(committed, Instant.now()));
        }
        waits.sort(Duration::compareTo);
        System.out.println("from the commit until the relay has marked the fact as told: " + waits);
        assertTrue(waits.get(FACTS / 2).compareTo(settings.pause().dividedBy(5)) < 0, waits::toString);
    }
}
