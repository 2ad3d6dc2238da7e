package org.kinbridge.assistance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.kinbridge.id.RequestId;
import org.kinbridge.problem.Problem;

/** What was written in a request, in the order of its numbers; the first is what was asked. Kept sealed, never changed. */
@Entity
@Immutable
@Table(name = "assistance_writing")
class Writing {

    static final int LONGEST = 4_000;

    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    private Party.Side side;

    private byte[] sealed;
    private Instant writtenAt;

    /**
     * Names it.
     *
     * @param sequence its number in the request, from 1
     */
    @Embeddable
    record Key(RequestId request, int sequence) {

        /** What the seal is bound to: nothing opens in another place than its own. */
        String context() {
            return "assistance-request:" + request + ":" + sequence;
        }
    }

    Writing() {}

    Writing(Key id, Party.Side side, byte[] sealed, Instant writtenAt) {
        this.id = id;
        this.side = side;
        this.sealed = sealed.clone();
        this.writtenAt = writtenAt;
    }

    /** Refuses a text that says nothing or is too long, counted in code points. */
    static void check(String text) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Problem.invalid("/text", "1 to 4000 characters");
        }
    }

    Key id() {
        return id;
    }

    Party.Side side() {
        return side;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
