package org.kinbridge.message;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.event.MessageEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;

/**
 * Says messages and receipts to the two of the link and to nobody else. While their contact is closed each of them hears
 * only of what she did herself.
 */
@Singleton
class MessageTelling implements Teller<MessageEvent> {

    private final ContactGate gate;
    private final Messages messages;
    private final Letters letters;

    MessageTelling(ContactGate gate, Messages messages, Letters letters) {
        this.gate = gate;
        this.messages = messages;
        this.letters = letters;
    }

    @Override
    public Class<MessageEvent> facts() {
        return MessageEvent.class;
    }

    @Override
    public Optional<Frame> tell(MessageEvent fact, PersonId reader) {
        return gate.find(fact.link(), reader)
                .filter(pair -> pair.open() || doer(fact).equals(reader))
                .flatMap(pair -> frame(fact));
    }

    private static PersonId doer(MessageEvent fact) {
        return switch (fact) {
            case MessageEvent.Sent sent -> sent.author();
            case MessageEvent.Edited edited -> edited.author();
            case MessageEvent.TakenBack takenBack -> takenBack.author();
            case MessageEvent.ReceiptGiven given -> given.reader();
        };
    }

    private Optional<Frame> frame(MessageEvent fact) {
        return switch (fact) {
            case MessageEvent.Sent sent -> frame("message.sent", sent, sent.sequence());
            case MessageEvent.Edited edited -> frame("message.changed", edited, edited.sequence());
            case MessageEvent.TakenBack takenBack -> frame("message.changed", takenBack, takenBack.sequence());
            case MessageEvent.ReceiptGiven given -> Optional.of(new Frame("receipt", ReceiptView.of(given)));
        };
    }

    /** The message as it is now, whatever it was then. */
    private Optional<Frame> frame(String type, MessageEvent fact, long sequence) {
        return messages.keyed(new Message.Key(fact.conversation(), sequence))
                .map(found -> letters.open(found.message(), found.key()))
                .map(letter -> new Frame(type, MessageView.of(letter)));
    }
}
