package org.kinbridge.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.kinbridge.event.Event;
import org.kinbridge.event.Events;
import org.kinbridge.event.Topic;
import org.kinbridge.id.EventId;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** Appends facts to the journal in the transaction that makes them true. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            with numbered as (
              insert into journal_stream as s (stream, last) values (?, 1)
              on conflict (stream) do update set last = s.last + 1
              returning stream, last)
            insert into journal (id, stream, seq, topic, type, data, at, written_at)
            select ?, stream, last, ?, ?, ?::jsonb, ?, ? from numbered
            returning seq
            """;

    private final DataSource db;
    private final Events events;
    private final HouseClock clock;
    private final MachineClock machine;
    private final Nudges nudges;

    Outbox(DataSource db, Events events, HouseClock clock, MachineClock machine, Nudges nudges) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.machine = machine;
        this.nudges = nudges;
    }

    /** Writes the fact down, numbered in its stream without a gap; it leaves for Kafka after the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EventId append(Event fact) {
        EventId id = EventId.fresh();
        nudges.afterCommit(fact.stream(), id, fact.type(), insert(id, fact));
        return id;
    }

    private long insert(EventId id, Event fact) {
        try (Connection connection = db.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, fact.stream().key());
            append.setObject(2, id.value());
            append.setString(3, Topic.of(fact).topicName());
            append.setString(4, fact.type());
            append.setString(5, events.write(fact));
            append.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            append.setObject(7, machine.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet numbered = append.executeQuery()) {
                numbered.next();
                return numbered.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal refused a fact", e);
        }
    }
}
