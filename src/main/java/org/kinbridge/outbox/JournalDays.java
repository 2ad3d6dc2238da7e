package org.kinbridge.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hibernate.Session;

/**
 * The journal's days, each a partition, in UTC; what has no day yet lies in a table of its own. Nobody waits for this work:
 * where a lock is not to be had at once it fails, and is tried again later.
 */
@ApplicationScoped
class JournalDays {

    private static final String AT_WORK = "select pg_try_advisory_xact_lock(hashtextextended('journal days', 0))";
    private static final String NO_LONG_WAIT = "set local lock_timeout = '500ms'";
    private static final String THERE = """
            select to_date(right(relname, 8), 'YYYYMMDD') from pg_inherits join pg_class on oid = inhrelid
            where inhparent = cast('journal' as regclass) and relname <> 'journal_other_days' order by 1
            """;
    private static final String STRAYS =
            "select distinct cast(written_at at time zone 'UTC' as date) from journal_other_days order by 1";
    /** Each row changes once: what it leaves in the index of those that wait would slow the relay down. */
    private static final String SWEPT_OFTEN =
            " with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.02)";

    private final Session db;

    JournalDays(Session db) {
        this.db = db;
    }

    /** The days that have a partition, in order. */
    @Transactional
    List<LocalDate> there() {
        return db.createNativeQuery(THERE, LocalDate.class).getResultList();
    }

    /** The days of rows that have none. */
    @Transactional
    List<LocalDate> strays() {
        return db.createNativeQuery(STRAYS, LocalDate.class).getResultList();
    }

    /** Makes the day's partition if it is missing, and brings the day's rows there; only the rows of other days wait. */
    @Transactional
    void make(LocalDate day) {
        if (isMine() && !there().contains(day)) {
            run(NO_LONG_WAIT);
            run("lock table journal_other_days in access exclusive mode");
            run("create table " + table(day) + " (like journal including all)" + SWEPT_OFTEN);
            run("with stray as (delete from journal_other_days where " + within(day) + " returning *) insert into "
                    + table(day) + " select * from stray");
            run("alter table journal attach partition " + table(day) + " for values from (" + start(day) + ") to ("
                    + start(day.plusDays(1)) + ")");
        }
    }

    /** Drops the day as a whole, once every row of it is relayed; false if it has to stay. */
    @Transactional
    boolean drop(LocalDate day) {
        if (!isMine() || waits(day)) {
            return false;
        }
        run(NO_LONG_WAIT);
        run("lock table only journal in access exclusive mode");
        if (waits(day)) {
            return false;
        }
        run("alter table journal detach partition " + table(day));
        run("drop table " + table(day));
        return true;
    }

    private boolean waits(LocalDate day) {
        return db.createNativeQuery(
                        "select exists (select from " + table(day) + " where sent_at is null)", Boolean.class)
                .getSingleResult();
    }

    /** One replica at a time; nothing is lost if another is at it. */
    private boolean isMine() {
        return db.createNativeQuery(AT_WORK, Boolean.class).getSingleResult();
    }

    private void run(String sql) {
        db.createNativeMutationQuery(sql).executeUpdate();
    }

    private static String table(LocalDate day) {
        return "journal_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String within(LocalDate day) {
        return "written_at >= " + start(day) + " and written_at < " + start(day.plusDays(1));
    }

    private static String start(LocalDate day) {
        return "'" + day + " 00:00:00+00'";
    }
}
