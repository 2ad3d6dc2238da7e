package org.kinbridge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Calls that lie behind, more than anybody can make by asking for them: of a pair that is there already, which has number 0, and
 * of others who are like them. Four a day, of which two were held, one was missed and one called off; one of them, at seven in the
 * evening in Manila, is of the pair's series. The others have some ahead, too, all of which are agreed on.
 */
final class Past {

    private static final int AT_ONCE = 100_000;

    private static final String PEOPLE = """
            insert into person
            select r.* from bench_pair p, bench_pair our, person one,
              lateral (values (our.anchor, p.anchor), (our.other, p.other)) as two (ours, theirs),
              lateral jsonb_populate_record(one, jsonb_build_object('id', two.theirs)) r
            where our.number = 0 and p.number between ? and ? and one.id = two.ours
            """;

    private static final String FAMILIES = """
            insert into family
            select r.* from bench_pair p, bench_pair our, family one,
              lateral jsonb_populate_record(one, jsonb_build_object('id', p.family)) r
            where our.number = 0 and p.number between ? and ? and one.id = our.family
            """;

    private static final String LINKS = """
            insert into family_link
            select r.* from bench_pair p, bench_pair our, family_link one,
              lateral jsonb_populate_record(one, jsonb_build_object(
                'id', p.link, 'family_id', p.family, 'inviter_id', p.other,
                'a_id', least(p.anchor, p.other), 'b_id', greatest(p.anchor, p.other))) r
            where our.number = 0 and p.number between ? and ? and one.id = our.link
            """;

    private static final String CALLS = """
            with made as (
              insert into scheduled_call
              select r.* from bench_pair p, scheduled_call one, generate_series(?, ?) n,
                lateral (select date_trunc('day', statement_timestamp()) + interval '11 hours' - (n + 3) * interval '6 hours') as t (at),
                lateral (select t.at at time zone one.zone) as w (wall),
                lateral (select case when t.at > statement_timestamp() then 'CONFIRMED'
                  else (array['CANCELLED', 'HELD', 'MISSED', 'HELD'])[1 + (n + 1000) % 4] end) as s (state),
                lateral (select case when n % 4 = 1 then p.series end) as f (series),
                lateral jsonb_populate_record(one, jsonb_build_object(
                  'id', uuidv7(), 'family_id', p.family, 'link_id', p.link, 'series_id', f.series,
                  'series_on', case when f.series is not null then wall::date end,
                  'anchor_id', p.anchor, 'other_id', p.other, 'child_id', p.anchor, 'proposer_id', p.other,
                  'on_date', wall::date, 'at_time', wall::time, 'starts_at', t.at, 'ends_at', t.at + interval '30 minutes',
                  'state', s.state, 'reason', case s.state when 'CANCELLED' then 'CANCELLED_BY_PARTICIPANT' end,
                  'side', case s.state when 'MISSED' then 'NEITHER_JOINED' end)) r
              where p.number between ? and ? and one.id = cast(? as uuid)
              returning *),
            came as (
              insert into scheduled_call_presence (call_id, person_id, joined_at)
              select id, who, starts_at from made, lateral (values (anchor_id), (other_id)) as two (who) where state = 'HELD'),
            missed as (
              insert into scheduled_call_repair (call_id, version) select id, 0 from made where state = 'MISSED')
            insert into scheduled_call_offer (call_id, starts_at)
            select id, starts_at + days * interval '1 day' from made, generate_series(1, 3) days where state = 'MISSED'
            """;

    private final Connection database;
    private final UUID likeThis;
    private int pairs;
    private int ours;

    /** The pair of this call, which is one of a series. */
    Past(Connection database, UUID call) throws SQLException {
        this.database = database;
        likeThis = call;
        try (Statement statement = database.createStatement()) {
            // What is inserted here is whole: to look up what each row refers to would take most of the time.
            statement.execute("set session_replication_role = replica");
            statement.execute("create table bench_pair (number int primary key, family uuid, link uuid, anchor uuid,"
                    + " other uuid, series uuid)");
        }
        execute(
                "insert into bench_pair select 0, family_id, link_id, anchor_id, other_id, series_id from scheduled_call"
                        + " where id = cast(? as uuid)",
                call.toString());
    }

    /** Until there are so many of the pair's own. */
    void ofThePair(int calls) throws SQLException {
        for (int next = ours; next < calls; next += AT_ONCE) {
            fill(next + 1, Math.min(calls, next + AT_ONCE), 0, 0);
        }
        ours = calls;
        settle();
    }

    /** Until there are so many other pairs, each with as many, some of which lie ahead. */
    void ofOthers(int others, int each) throws SQLException {
        execute(
                "insert into bench_pair select n, uuidv7(), uuidv7(), uuidv7(), uuidv7() from generate_series(?, ?) n",
                pairs + 1,
                others);
        for (String like : new String[] {PEOPLE, FAMILIES, LINKS}) {
            execute(like, pairs + 1, others);
        }
        int atOnce = AT_ONCE / each;
        for (int next = pairs; next < others; next += atOnce) {
            fill(1 - each / 10, each - each / 10, next + 1, Math.min(others, next + atOnce));
        }
        pairs = others;
        settle();
    }

    private void fill(int first, int last, int firstPair, int lastPair) throws SQLException {
        execute(CALLS, first, last, firstPair, lastPair, likeThis.toString());
    }

    /** As autovacuum would, sooner or later. */
    private void settle() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Gives the disk back. */
    void forget() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate scheduled_call cascade");
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }
}
