package org.kinbridge.message;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.familykey.Sealed;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What one of the two wrote, sealed. Its key is the conversation and its number there. */
@Entity
class Message {

    static final int LONGEST = 4_000;

    @EmbeddedId
    private Key id;

    private PersonId author;
    private UUID clientId;

    /** Plain, where it was written before texts were sealed and {@link PlainTexts} has not come to it yet. */
    private @Nullable String text;

    private byte @Nullable [] sealed;
    private @Nullable UUID keyId;
    private Instant sentAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant takenBackAt;

    /**
     * Names a message.
     *
     * @param sequence its number in the conversation, from 1, without gaps
     */
    @Embeddable
    record Key(ConversationId conversation, long sequence) {}

    Message() {}

    Message(Key id, PersonId author, UUID clientId, Sealed text, Instant sentAt) {
        this.id = id;
        this.author = author;
        this.clientId = clientId;
        put(text);
        this.sentAt = sentAt;
    }

    /** Refuses a text that is empty or too long, counted in characters as people see them typed: code points. */
    static void check(String text) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Problem.invalid("/text", "1 to 4000 characters");
        }
    }

    private void put(Sealed anew) {
        text = null;
        sealed = anew.bytes();
        keyId = anew.by();
    }

    /** Seals a text that was written before texts were sealed; it stays what it is otherwise. */
    void seal(Sealed plainBefore) {
        put(plainBefore);
    }

    /** Puts another text in its place; {@code state-conflict} if it was taken back, {@code not-found} for others. */
    void edit(OpenContact contact, Sealed anew, Instant now) {
        if (!contact.me().equals(author)) {
            throw Problem.notFound();
        }
        if (takenBackAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        put(anew);
        editedAt = now;
    }

    /** Forgets what it said; false if that has been done before. */
    boolean takeBack(Instant now) {
        if (takenBackAt != null) {
            return false;
        }
        text = null;
        sealed = null;
        keyId = null;
        takenBackAt = now;
        return true;
    }

    /** Whether it is not any more what its author sent first. */
    boolean isChanged() {
        return editedAt != null || takenBackAt != null;
    }

    /** What binds a sealed text to its place: whose it is, where, and what her phone calls it. */
    static String context(ConversationId conversation, PersonId author, UUID clientId) {
        return "message:" + conversation + ":" + author + ":" + clientId;
    }

    String context() {
        return context(id.conversation(), author, clientId);
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

    Optional<String> plain() {
        return Optional.ofNullable(text);
    }

    Optional<Sealed> sealed() {
        return sealed == null || keyId == null ? Optional.empty() : Optional.of(new Sealed(sealed, keyId));
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    @Nullable
    Instant takenBackAt() {
        return takenBackAt;
    }
}
