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

    MessageTelling(ContactGate gate, Messages messages) {
        this.gate = gate;
        this.messages = messages;
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
            case MessageEvent.ReceiptGiven given -> given.reader();
        };
    }

    private Optional<Frame> frame(MessageEvent fact) {
        return switch (fact) {
            case MessageEvent.Sent sent ->
                messages.findByIdOptional(new Message.Key(sent.conversation(), sent.sequence()))
                        .map(message -> new Frame("message.sent", MessageView.of(message)));
            case MessageEvent.ReceiptGiven given -> Optional.of(new Frame("receipt", ReceiptView.of(given)));
        };
    }
}
