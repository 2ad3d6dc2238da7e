package org.kinbridge.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.story.Institutions;

/** However many subscriptions others have, and this one has stopped: only those that live of the one institution are read. */
@QuarkusTest
class SubscriptionCostTest {

    @Inject
    Session db;

    @Inject
    Subscriptions subscriptions;

    @Test
    void tenThousandSubscriptionsOfOthersCostNothing() {
        InstitutionId crowd = InstitutionId.fromString(
                Institutions.school("A School of Many", "PH").id());
        InstitutionId few = InstitutionId.fromString(
                Institutions.school("A School of Few", "PH").id());
        QuarkusTransaction.begin();
        try {
            many(crowd, 10_000, false);
            many(few, 10_000, true);
            many(few, 1, false);
            db.createNativeMutationQuery("analyze disclosure_subscription").executeUpdate();
            String plan = String.join(
                    "\n",
                    db.createNativeQuery(
                                    "explain select * from disclosure_subscription where institution_id = '" + few
                                            + "' and ended_at is null order by id",
                                    String.class)
                            .getResultList());
            assertThat(plan, containsString("disclosure_subscription_living"));
            assertEquals(
                    1,
                    subscriptions
                            .to(FactType.ATTENDANCE_RECORDED, new Addressee(few, UUID.fromString(few.toString())))
                            .size());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void many(InstitutionId institution, int howMany, boolean stopped) {
        db.createNativeMutationQuery("""
                        insert into disclosure_subscription (id, version, institution_id, event_types, made_at, ended_at, kind)
                        select uuidv7(), 0, ?1, array['attendance.recorded'], timestamptz 'epoch',
                          case when ?3 then timestamptz 'epoch' end, 'PULL'
                        from generate_series(1, ?2)
                        """)
                .setParameter(1, institution.value())
                .setParameter(2, howMany)
                .setParameter(3, stopped)
                .executeUpdate();
    }
}
