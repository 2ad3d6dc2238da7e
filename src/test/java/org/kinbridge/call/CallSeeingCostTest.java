package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Days;
import org.kinbridge.story.Household;
import org.kinbridge.story.Plans;
import org.kinbridge.story.Somebody;
import org.kinbridge.web.Slice;

/** A page of calls reads the calls that stand on it, wherever it is, however many lie behind. */
@QuarkusTest
class CallSeeingCostTest {

    private static final int BEHIND = 3_000;
    private static final int PAGE = 20;
    private static final Days ANY = Days.of(null, null);

    @Inject
    CallSeeing seeing;

    @Inject
    Session db;

    @Test
    void aPageReadsNoMoreThanStandsOnIt() {
        Household home = Household.found().open();
        LocalDate today = Plans.inDays(0);
        Days month = new Days(today.minusDays(30), today);
        liesBehind(home);
        Instant late = today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Somebody reader : List.of(home.maria(), home.ana(), home.ben())) {
            PersonId me = PersonId.fromString(reader.id());
            // One more than stands on it is read: it tells whether there is a next one.
            assertReads(me, null, ANY, null, PAGE + 1);
            assertReads(me, null, ANY, late, PAGE + 1);
            assertReads(me, null, month, null, PAGE + 1);
            assertReads(me, LinkId.fromString(home.link()), ANY, null, PAGE + 1);
            assertReads(me, LinkId.fromString(home.link()), ANY, late, PAGE + 1);
        }
    }

    private void assertReads(PersonId me, @Nullable LinkId link, Days days, @Nullable Instant after, long most) {
        long read = QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            Slice slice = new Slice(PAGE, after == null ? null : after + "|" + new UUID(0, 0), "");
            assertEquals(PAGE + 1, seeing.visible(me, link, days, slice).size());
            return rowsRead() - before;
        });
        assertTrue(read <= most, read + " rows for " + link + " " + days + " " + after);
    }

    /** What this transaction has read of the table, be it by an index or not. */
    private long rowsRead() {
        return (Long) db.createNativeQuery(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                                + " where relname = 'scheduled_call'",
                        Object.class)
                .getSingleResult();
    }

    /** Many days with a call each that was held, and a few that lie ahead. */
    private void liesBehind(Household home) {
        String series = home.maria()
                .posts(
                        "/v1/call-series",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                home.ana().id(),
                                "startsOn",
                                Plans.inDays(1).toString(),
                                "at",
                                "19:00",
                                "duration",
                                "PT30M",
                                "rule",
                                "FREQ=DAILY"),
                        201)
                .getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeMutationQuery("""
                        insert into scheduled_call
                        select held.* from scheduled_call one, generate_series(1, ?2) n,
                          lateral jsonb_populate_record(one, jsonb_build_object(
                            'id', uuidv7(), 'state', 'HELD', 'series_id', null, 'series_on', null,
                            'on_date', one.on_date - n - 2, 'starts_at', one.starts_at - (n + 2) * interval '1 day',
                            'ends_at', one.ends_at - (n + 2) * interval '1 day')) held
                        where one.series_id = ?1 and one.series_on = ?3
                        """)
                        .setParameter(1, UUID.fromString(series))
                        .setParameter(2, BEHIND)
                        .setParameter(3, Plans.inDays(1))
                        .executeUpdate());
    }
}
