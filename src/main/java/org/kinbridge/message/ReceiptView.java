package org.kinbridge.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.event.MessageEvent;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;

/**
 * How far a reader has come, in an answer and in a frame alike.
 *
 * @param upTo the sequence up to and including which it holds
 */
@Schema(name = "Receipt")
record ReceiptView(ConversationId conversation, PersonId reader, MessageEvent.Receipt kind, long upTo) {

    static ReceiptView of(MessageEvent.ReceiptGiven given) {
        return new ReceiptView(given.conversation(), given.reader(), given.receipt(), given.sequence());
    }
}
