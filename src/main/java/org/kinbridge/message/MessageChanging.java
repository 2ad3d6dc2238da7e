package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.MessageEvent;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.familykey.FamilySealing;
import org.kinbridge.familykey.Opened;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** What an author does to a message of hers that is sent: she writes it anew, or takes it back. It keeps its number. */
@ApplicationScoped
class MessageChanging {

    private final Messages messages;
    private final Letters letters;
    private final FamilySealing sealing;
    private final ContactGate gate;
    private final Outbox outbox;
    private final HouseClock clock;

    MessageChanging(
            Messages messages,
            Letters letters,
            FamilySealing sealing,
            ContactGate gate,
            Outbox outbox,
            HouseClock clock) {
        this.messages = messages;
        this.letters = letters;
        this.sealing = sealing;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts another text in the place of the one before, which is gone. Like sending it needs an open contact.
     *
     * @param asExpected refuses if it is not the message any more that was looked at
     */
    @Transactional
    Letter edit(Message.Key id, PersonId author, String text, Consumer<Letter> asExpected) {
        Message.check(text);
        Conversation conversation = conversationOf(id, author);
        OpenContact contact = gate.open(conversation.link(), author);
        Message message = messages.locked(id);
        FamilyKey now = sealing.keyOf(conversation.family()).orElse(null);
        Letter before = letters.open(message, now);
        asExpected.accept(before);
        before.mustBeReadable();
        FamilyKey key = sealing.keyToSeal(conversation.family(), now);
        message.edit(contact, sealing.seal(key, text, message.context()), clock.instant());
        outbox.append(
                new MessageEvent.Edited(contact.family(), contact.link(), id.conversation(), id.sequence(), author));
        return new Letter(message, Opened.of(text));
    }

    /** Takes a message back, once: its text is gone. That she always may. */
    @Transactional
    Letter takeBack(Message.Key id, PersonId author) {
        Conversation conversation = conversationOf(id, author);
        Message message = messages.locked(id);
        if (message.takeBack(clock.instant())) {
            outbox.append(new MessageEvent.TakenBack(
                    conversation.family(), conversation.link(), id.conversation(), id.sequence(), author));
        }
        return letters.open(message, null);
    }

    private Conversation conversationOf(Message.Key id, PersonId author) {
        return messages.conversationOf(id, author).orElseThrow(Problem::notFound);
    }
}
