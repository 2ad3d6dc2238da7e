package org.kinbridge.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.story.HeldRow;
import org.kinbridge.story.Household;
import org.kinbridge.story.TwoSchools;

/** Whoever locks several grants takes the oldest first: the gate as well as who comes of age. Nobody waits crosswise. */
@QuarkusTest
class GrantOrderTest {

    private static final String GRANT = "select id from disclosure_grant where id = ?";

    @Inject
    DataSource db;

    @Inject
    Grants grants;

    @Test
    void theGateWaitsForTheOldestAndHoldsNoOther() throws SQLException {
        TwoSchools both = TwoSchools.of(Household.found());
        UUID older = UUID.fromString(both.let());
        UUID newer = UUID.fromString(org.kinbridge.story.Grants.ofAttendance(
                        both.home().ben(), both.home().ana(), both.rome())
                .getString("id"));
        Sought sought = new Sought(
                InstitutionId.fromString(both.rome().id()),
                PersonId.fromString(both.home().ana().id()),
                FactType.ATTENDANCE_RECORDED,
                null);
        CompletableFuture<Void> asked;
        try (HeldRow held = new HeldRow(db, GRANT, older)) {
            asked = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> grants.shared(sought, Instant.now())));
            held.isWaitedFor();
            HeldRow.mustBeFree(db, GRANT, newer);
        }
        asked.join();
    }
}
