package org.kinbridge.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;

/**
 * A message as the two of the link read it, in an answer and in a frame alike.
 *
 * @param sequence its number in the conversation, from 1
 * @param clientId what its author's phone calls it
 */
@Schema(name = "Message")
record MessageView(
        ConversationId conversation, long sequence, PersonId author, UUID clientId, String text, Instant sentAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id().conversation(),
                message.id().sequence(),
                message.author(),
                message.clientId(),
                message.text(),
                message.sentAt());
    }
}
