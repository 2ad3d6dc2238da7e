package org.kinbridge.message;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/** What one of the two wrote; never changed. Its key is the conversation and its number there. */
@Entity
@Immutable
class Message {

    static final int LONGEST = 4_000;

    @EmbeddedId
    private Key id;

    private PersonId author;
    private UUID clientId;
    private String text;
    private Instant sentAt;

    /**
     * Names a message.
     *
     * @param sequence its number in the conversation, from 1, without gaps
     */
    @Embeddable
    record Key(ConversationId conversation, long sequence) {}

    Message() {}

    Message(Key id, PersonId author, UUID clientId, String text, Instant sentAt) {
        this.id = id;
        this.author = author;
        this.clientId = clientId;
        this.text = text;
        this.sentAt = sentAt;
    }

    /** Refuses a text that is empty or too long, counted in characters as people see them typed: code points. */
    static void check(String text) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Problem.invalid("/text", "1 to 4000 characters");
        }
    }

    boolean says(String sameText) {
        return text.equals(sameText);
    }

    Key id() {
        return id;
    }

    PersonId author() {
        return author;
    }

    UUID clientId() {
        return clientId;
    }

    String text() {
        return text;
    }

    Instant sentAt() {
        return sentAt;
    }
}
