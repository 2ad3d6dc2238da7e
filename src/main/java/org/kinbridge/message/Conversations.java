package org.kinbridge.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactOpened;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The conversation table. Whoever asks is one of the two. */
@Singleton
class Conversations implements PanacheRepositoryBase<Conversation, ConversationId> {

    /** Makes the conversation of a link, unless it was made when the link opened before. */
    void make(ContactOpened opened, Instant now) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into conversation (id, family_id, link_id, a_id, b_id, last_sequence, made_at)
                        values (?1, ?2, ?3, ?4, ?5, 0, ?6) on conflict (link_id) do nothing
                        """)
                .setParameter(1, ConversationId.fresh().value())
                .setParameter(2, opened.family().value())
                .setParameter(3, opened.link().value())
                .setParameter(4, opened.a().value())
                .setParameter(5, opened.b().value())
                .setParameter(6, now)
                .executeUpdate();
    }

    Optional<Conversation> of(ConversationId id, PersonId me) {
        return find("from Conversation c where c.id = ?1 and (c.a = ?2 or c.b = ?2)", id, me)
                .firstResultOptional();
    }

    /** When the last message of a link's conversation was sent: one row by its key, however long they have been writing. */
    Optional<Instant> lastSent(LinkId link) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "select m.sentAt from Conversation c join Message m on m.id.conversation = c.id"
                                + " and m.id.sequence = c.lastSequence where c.link = ?1",
                        Instant.class)
                .setParameter(1, link)
                .getResultStream()
                .findFirst();
    }

    /** Her conversations, for a page of them. */
    List<Conversation> hers(PersonId me, @Nullable ConversationId after, int most) {
        return find(
                        "from Conversation c where (c.a = ?1 or c.b = ?1) and c.id.value > ?2 order by c.id.value",
                        me,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** A conversation of hers, with what she may already have written in it under this client id, and its family's key. */
    record Before(
            Conversation conversation,
            Optional<Message> first,
            @Nullable FamilyKey key) {}

    /** In one statement, because every sending begins with it. */
    Optional<Before> before(ConversationId id, PersonId me, UUID clientId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "select c, m, k from Conversation c left join Message m"
                                + " on m.id.conversation = c.id and m.author = :me and m.clientId = :client"
                                + " left join FamilyKey k on k.family = c.family"
                                + " where c.id = :id and (c.a = :me or c.b = :me)",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("me", me)
                .setParameter("client", clientId)
                .getResultStream()
                .map(row ->
                        new Before((Conversation) row[0], Optional.ofNullable((Message) row[1]), (FamilyKey) row[2]))
                .findFirst();
    }
}
