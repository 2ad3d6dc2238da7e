package org.kinbridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.kinbridge.id.EventId;
import org.kinbridge.wiring.MachineClock;

/** Remembers which consumer has handled which event; the row and the effect are one transaction. */
@ApplicationScoped
public class Inbox {

    private final EntityManager db;
    private final MachineClock clock;

    Inbox(EntityManager db, MachineClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** True the first time this consumer asks for this event, and only if the surrounding transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstTime(String consumer, EventId event) {
        return db.createNativeQuery("""
                                insert into inbox (consumer, event_id, handled_at) values (?1, ?2, ?3)
                                on conflict do nothing
                                """)
                        .setParameter(1, consumer)
                        .setParameter(2, event.value())
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Runs the effect, unless this consumer has had the event before. */
    @Transactional
    void once(Handler handler, Received received) {
        if (firstTime(handler.consumer(), received.id())) {
            handler.handle(received);
        }
    }
}
