package org.kinbridge.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.familykey.Opened;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;

/**
 * A message as the two of the link read it, in an answer and in a frame alike.
 *
 * @param sequence its number in the conversation, from 1
 * @param clientId what its author's phone calls it
 * @param text absent where nobody can read it any more
 * @param editedAt present where its author wrote it anew
 * @param takenBackAt present where its author took it back
 * @param erased present, and true, where the family's key was erased
 * @param unreadable present, and true, where the text does not open: somebody has touched what is stored
 */
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        ConversationId conversation,
        long sequence,
        PersonId author,
        UUID clientId,
        @Nullable String text,
        Instant sentAt,
        @Nullable Instant editedAt,
        @Nullable Instant takenBackAt,
        @Nullable Boolean erased,
        @Nullable Boolean unreadable) {

    static MessageView of(Letter letter) {
        Message message = letter.message();
        return new MessageView(
                message.id().conversation(),
                message.id().sequence(),
                message.author(),
                message.clientId(),
                letter.text(),
                message.sentAt(),
                message.editedAt(),
                message.takenBackAt(),
                trueIf(letter, Opened.State.ERASED),
                trueIf(letter, Opened.State.UNREADABLE));
    }

    private static @Nullable Boolean trueIf(Letter letter, Opened.State state) {
        return letter.is(state) ? true : null;
    }
}
