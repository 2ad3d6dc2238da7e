package org.kinbridge.story;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import org.hibernate.Session;

/** More calls behind two people than a story can let pass, and what is read of them. */
public final class LongPast {

    private final Session db;

    public LongPast(Session db) {
        this.db = db;
    }

    /** A call every evening from tomorrow on, and so many evenings until the day before yesterday with a call that was held. */
    public void liesBehind(Household home, int evenings) {
        String series = home.maria()
                .posts("/v1/call-series", Plans.series(home, Plans.inDays(1), "FREQ=DAILY"), 201)
                .getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeMutationQuery("""
                        insert into scheduled_call
                        select held.* from scheduled_call one, generate_series(3, ?2 + 2) n,
                          lateral jsonb_populate_record(one, jsonb_build_object(
                            'id', uuidv7(), 'state', 'HELD', 'series_id', null, 'series_on', null,
                            'on_date', one.on_date - n, 'starts_at', one.starts_at - n * interval '1 day',
                            'ends_at', one.ends_at - n * interval '1 day')) held
                        where one.series_id = ?1 and one.series_on = ?3
                        """)
                        .setParameter(1, UUID.fromString(series))
                        .setParameter(2, evenings)
                        .setParameter(3, Plans.inDays(1))
                        .executeUpdate());
    }

    /** How many rows of the table of calls are read meanwhile, be it by an index or not. */
    public long rowsRead(Runnable meanwhile) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            meanwhile.run();
            return rowsRead() - before;
        });
    }

    /** What this transaction has read so far. */
    private long rowsRead() {
        return (Long) db.createNativeQuery(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                                + " where relname = 'scheduled_call'",
                        Object.class)
                .getSingleResult();
    }
}
