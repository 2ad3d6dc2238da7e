package org.kinbridge.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinbridge.id.NewId;
import org.kinbridge.wiring.MachineClock;

/** Which replica relays: one at a time, and another within seconds when it dies. */
@Singleton
class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final String TAKE = """
            insert into journal_lease as l (single, holder, until) values (true, ?, ?)
            on conflict (single) do update set holder = excluded.holder, until = excluded.until
            where l.holder = excluded.holder or l.until < ?
            """;

    private final UUID me = NewId.next();
    private final DataSource db;
    private final MachineClock clock;
    private Instant renewAt = Instant.EPOCH;

    Lease(DataSource db, MachineClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes or renews it; asked at every round, it goes to the database only every few seconds. */
    boolean held() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        try (Connection connection = db.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, me);
            take.setObject(2, now.plus(LENGTH).atOffset(ZoneOffset.UTC));
            take.setObject(3, now.atOffset(ZoneOffset.UTC));
            boolean held = take.executeUpdate() == 1;
            renewAt = held ? now.plus(LENGTH.dividedBy(3)) : Instant.EPOCH;
            return held;
        } catch (SQLException e) {
            renewAt = Instant.EPOCH;
            throw new IllegalStateException("the lease cannot be read", e);
        }
    }

    /** Lets another replica go on at once. */
    void giveBack() {
        renewAt = Instant.EPOCH;
        try (Connection connection = db.getConnection();
                PreparedStatement give = connection.prepareStatement("delete from journal_lease where holder = ?")) {
            give.setObject(1, me);
            give.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lease cannot be given back", e);
        }
    }
}
