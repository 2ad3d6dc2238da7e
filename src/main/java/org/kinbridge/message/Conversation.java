package org.kinbridge.message;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** Where the two of a link write to each other. Read here; only {@link Messages} counts its last sequence on. */
@Entity
@Immutable
class Conversation {

    @EmbeddedId
    private ConversationId id;

    private FamilyId family;
    private LinkId link;
    private PersonId a;
    private PersonId b;
    private long lastSequence;
    private Instant madeAt;

    Conversation() {}

    PersonId otherThan(PersonId person) {
        return a.equals(person) ? b : a;
    }

    ConversationId id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    LinkId link() {
        return link;
    }

    long lastSequence() {
        return lastSequence;
    }

    Instant madeAt() {
        return madeAt;
    }
}
