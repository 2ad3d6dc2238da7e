package org.kinbridge.message;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.MessageEvent.Receipt;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;

/** The table of receipts: how far each reader has come, only forward. */
@Singleton
class Receipts {

    private static final String ADVANCE = """
            insert into message_receipt as r (conversation_id, reader_id, kind, up_to, given_at)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (conversation_id, reader_id, kind) do update
              set up_to = greatest(r.up_to, excluded.up_to),
                  given_at = case when excluded.up_to > r.up_to then excluded.given_at else r.given_at end
            returning coalesce(old.up_to, 0), new.up_to
            """;

    private final Session db;

    Receipts(Session db) {
        this.db = db;
    }

    /** Where a reader was and where she is now. */
    record Step(long from, long to) {

        boolean isForward() {
            return to > from;
        }
    }

    /** Goes forward to {@code upTo}, or stays where she is if that is farther. */
    Step advance(OpenContact contact, ConversationId conversation, Receipt kind, long upTo, Instant now) {
        Object[] row = db.createNativeQuery(ADVANCE, Object[].class)
                .setParameter(1, conversation.value())
                .setParameter(2, contact.me().value())
                .setParameter(3, kind.name())
                .setParameter(4, upTo)
                .setParameter(5, now)
                .getSingleResult();
        return new Step(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** A reader's own, by conversation. */
    Map<ConversationId, Map<Receipt, Long>> of(PersonId reader, Collection<ConversationId> conversations) {
        Map<ConversationId, Map<Receipt, Long>> given = new HashMap<>();
        if (conversations.isEmpty()) {
            return given;
        }
        db.createNativeQuery("""
                        select conversation_id, kind, up_to from message_receipt
                        where reader_id = ?1 and conversation_id in (?2)
                        """, Object[].class)
                .setParameter(1, reader.value())
                .setParameterList(
                        2, conversations.stream().map(ConversationId::value).toList())
                .getResultStream()
                .forEach(row -> given.computeIfAbsent(new ConversationId((UUID) row[0]), id -> new TreeMap<>())
                        .put(Receipt.valueOf((String) row[1]), ((Number) row[2]).longValue()));
        return given;
    }
}
