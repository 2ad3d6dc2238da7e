package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.MessageEvent;
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
    private final ContactGate gate;
    private final Outbox outbox;
    private final HouseClock clock;

    Messaging(Conversations conversations, Messages messages, ContactGate gate, Outbox outbox, HouseClock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends, in four statements. What she sent before under the same client id is answered as it was, even if the contact
     * has been stopped since: it is nothing new.
     */
    @Transactional
    Message send(ConversationId id, PersonId author, UUID clientId, String text) {
        Message.check(text);
        Conversations.Before before = conversations.before(id, author, clientId).orElseThrow(Problem::notFound);
        if (before.first().isPresent()) {
            return again(before.first().get(), text);
        }
        Conversation conversation = before.conversation();
        OpenContact contact = gate.open(conversation.link(), author);
        return messages.write(contact, id, clientId, text, clock.instant())
                .map(message -> sent(contact, message))
                .orElseGet(() -> again(messages.of(id, author, clientId).orElseThrow(Problem::notFound), text));
    }

    private Message sent(OpenContact contact, Message message) {
        outbox.append(new MessageEvent.Sent(
                contact.family(),
                contact.link(),
                message.id().conversation(),
                message.id().sequence(),
                contact.me()));
        return message;
    }

    private static Message again(Message first, String text) {
        if (!first.says(text)) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return first;
    }

    /** Messages after a sequence, oldest first; while the contact is closed only those she wrote herself. */
    @Transactional
    List<Message> read(ConversationId id, PersonId reader, long after, Slice slice) {
        Conversation conversation = conversations.of(id, reader).orElseThrow(Problem::notFound);
        boolean open = gate.pair(conversation.link(), reader).open();
        String cursor = slice.after();
        return messages.after(id, from(after, cursor), open ? null : reader, slice.fetch());
    }

    private static long from(long after, @Nullable String cursor) {
        return cursor == null ? after : Math.max(after, Long.parseLong(cursor));
    }
}
