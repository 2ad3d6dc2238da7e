package org.kinbridge.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.familykey.Sealed;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/** The message table. Writing needs the proof that the contact is open. */
@Singleton
class Messages implements PanacheRepositoryBase<Message, Message.Key> {

    /** Counts on and writes in one statement: the conversation's row is locked until this transaction ends. */
    private static final String NUMBER = """
            with numbered as (
              update conversation set last_sequence = last_sequence + 1 where id = ?1 returning last_sequence)
            insert into message (conversation_id, sequence, author_id, client_id, sealed, key_id, sent_at)
            select ?1, last_sequence, ?2, ?3, ?4, ?5, ?6 from numbered
            on conflict (conversation_id, author_id, client_id) do nothing
            returning sequence
            """;

    private static final String GIVE_NUMBER_BACK =
            "update conversation set last_sequence = last_sequence - 1 where id = ?1";

    /** Writes the next message; empty if the same author's request with this client id was faster: then nothing is used up. */
    Optional<Message> write(OpenContact contact, ConversationId conversation, UUID clientId, Sealed text, Instant now) {
        Optional<Message> written = db().createNativeQuery(NUMBER, Long.class)
                .setParameter(1, conversation.value())
                .setParameter(2, contact.me().value())
                .setParameter(3, clientId)
                .setParameter(4, text.bytes())
                .setParameter(5, text.by())
                .setParameter(6, now)
                .getResultStream()
                .findFirst()
                .map(sequence ->
                        new Message(new Message.Key(conversation, sequence), contact.me(), clientId, text, now));
        if (written.isEmpty()) {
            db().createNativeMutationQuery(GIVE_NUMBER_BACK)
                    .setParameter(1, conversation.value())
                    .executeUpdate();
        }
        return written;
    }

    /** What an author wrote under a client id. */
    Optional<Message> of(ConversationId conversation, PersonId author, UUID clientId) {
        return find("id.conversation = ?1 and author = ?2 and clientId = ?3", conversation, author, clientId)
                .firstResultOptional();
    }

    /** A message with its family's key, null if that is erased; read in one statement. */
    record Keyed(Message message, @Nullable FamilyKey key) {}

    Optional<Keyed> keyed(Message.Key id) {
        return db().createSelectionQuery(
                        "select m, k from Message m join Conversation c on c.id = m.id.conversation"
                                + " left join FamilyKey k on k.family = c.family where m.id = ?1",
                        Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .map(row -> new Keyed((Message) row[0], (FamilyKey) row[1]))
                .findFirst();
    }

    /** Where this author wrote this message. */
    Optional<Conversation> conversationOf(Message.Key id, PersonId author) {
        return db().createSelectionQuery(
                        "select c from Conversation c join Message m on m.id.conversation = c.id"
                                + " where m.id = ?1 and m.author = ?2",
                        Conversation.class)
                .setParameter(1, id)
                .setParameter(2, author)
                .getResultStream()
                .findFirst();
    }

    /** A message that is there, while nobody else changes it. */
    Message locked(Message.Key id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Some that are still plain, locked; without those that somebody is busy with. */
    List<Message> plain(int most) {
        return db().createSelectionQuery("from Message m where m.text is not null", Message.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(most)
                .getResultList();
    }

    boolean isAnyPlain() {
        return find("text is not null").firstResultOptional().isPresent();
    }

    /** Messages after a sequence, oldest first; of one author only, if one is named. */
    List<Message> after(ConversationId conversation, long sequence, @Nullable PersonId only, int most) {
        return (only == null
                        ? find("id.conversation = ?1 and id.sequence > ?2 order by id.sequence", conversation, sequence)
                        : find(
                                "id.conversation = ?1 and id.sequence > ?2 and author = ?3 order by id.sequence",
                                conversation,
                                sequence,
                                only))
                .range(0, most - 1)
                .list();
    }

    private Session db() {
        return getEntityManager().unwrap(Session.class);
    }
}
