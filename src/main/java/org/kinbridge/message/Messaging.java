package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.MessageEvent;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.familykey.FamilySealing;
import org.kinbridge.familykey.Opened;
import org.kinbridge.familykey.Sealed;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Sends and reads messages. */
@ApplicationScoped
class Messaging {

    private final Conversations conversations;
    private final Messages messages;
    private final Letters letters;
    private final FamilySealing sealing;
    private final ContactGate gate;
    private final Outbox outbox;
    private final HouseClock clock;

    Messaging(
            Conversations conversations,
            Messages messages,
            Letters letters,
            FamilySealing sealing,
            ContactGate gate,
            Outbox outbox,
            HouseClock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.letters = letters;
        this.sealing = sealing;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends, in four statements and the journal's. What she sent before under the same client id is answered as it is, even
     * if the contact has been stopped since: it is nothing new.
     */
    @Transactional
    Letter send(ConversationId id, PersonId author, UUID clientId, String text) {
        Message.check(text);
        Conversations.Before before = conversations.before(id, author, clientId).orElseThrow(Problem::notFound);
        if (before.first().isPresent()) {
            return again(letters.open(before.first().get(), before.key()), text);
        }
        OpenContact contact = gate.open(before.conversation().link(), author);
        FamilyKey key = sealing.keyToSeal(contact.family(), before.key());
        Sealed sealed = sealing.seal(key, text, Message.context(id, author, clientId));
        return messages.write(contact, id, clientId, sealed, clock.instant())
                .map(message -> sent(contact, new Letter(message, Opened.of(text))))
                .orElseGet(() -> again(letters.open(first(id, author, clientId), key), text));
    }

    private Letter sent(OpenContact contact, Letter letter) {
        Message.Key id = letter.message().id();
        outbox.append(new MessageEvent.Sent(
                contact.family(), contact.link(), id.conversation(), id.sequence(), contact.me()));
        return letter;
    }

    private Message first(ConversationId id, PersonId author, UUID clientId) {
        return messages.of(id, author, clientId).orElseThrow(Problem::notFound);
    }

    private static Letter again(Letter first, String text) {
        if (first.wasSentAsElse(text)) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return first;
    }

    /** Messages after a sequence, oldest first; while the contact is closed only those she wrote herself. */
    @Transactional
    List<Letter> read(ConversationId id, PersonId reader, long after, Slice slice) {
        Conversation conversation = conversations.of(id, reader).orElseThrow(Problem::notFound);
        boolean open = gate.pair(conversation.link(), reader).open();
        List<Message> found = messages.after(id, from(after, slice.after()), open ? null : reader, slice.fetch());
        FamilyKey key = sealing.keyOf(conversation.family()).orElse(null);
        return found.stream().map(message -> letters.open(message, key)).toList();
    }

    /** One of them. */
    @Transactional
    Letter one(Message.Key id, PersonId reader) {
        Conversation conversation = conversations.of(id.conversation(), reader).orElseThrow(Problem::notFound);
        boolean open = gate.pair(conversation.link(), reader).open();
        return messages.keyed(id)
                .map(found -> letters.open(found.message(), found.key()))
                .filter(letter -> open || letter.message().author().equals(reader))
                .orElseThrow(Problem::notFound);
    }

    private static long from(long after, @Nullable String cursor) {
        return cursor == null ? after : Math.max(after, Long.parseLong(cursor));
    }
}
