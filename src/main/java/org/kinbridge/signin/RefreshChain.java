package org.kinbridge.signin;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/**
 * One sign-in as it goes on: each refresh token is used once and followed by the next. A token that comes back later was
 * copied by somebody, and nobody can tell who holds the copy: the whole chain ends.
 */
@Entity
@Table(name = "signin_refresh_chain")
class RefreshChain {

    static final Duration UNUSED = Duration.ofDays(30);
    static final Duration LONGEST = Duration.ofDays(180);

    /** How long the token before may come again: its answer can be lost on a bad network. */
    static final Duration ANSWER_LOST = Duration.ofSeconds(60);

    @EmbeddedId
    private SessionId session;

    @Version
    private int version;

    private PersonId person;
    private String currentMark;
    private @Nullable String previousMark;
    private Instant rotatedAt;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    RefreshChain() {}

    RefreshChain(PersonId person, String mark, Instant now) {
        session = SessionId.fresh();
        this.person = person;
        currentMark = mark;
        rotatedAt = now;
        madeAt = now;
        expiresAt = now.plus(UNUSED);
    }

    /**
     * Puts the next token in the place of the one that is shown; false if that one does not work (any more). A successor
     * whose answer was lost makes room for another, and is itself a copy from then on.
     */
    boolean rotate(String shown, String next, Instant now) {
        if (endedAt != null || !now.isBefore(expiresAt)) {
            return false;
        }
        if (shown.equals(currentMark)) {
            previousMark = currentMark;
            rotatedAt = now;
        } else if (!isRepeated(shown, now)) {
            endedAt = now;
            return false;
        }
        currentMark = next;
        expiresAt = sooner(now.plus(UNUSED), madeAt.plus(LONGEST));
        return true;
    }

    private boolean isRepeated(String shown, Instant now) {
        return shown.equals(previousMark) && now.isBefore(rotatedAt.plus(ANSWER_LOST));
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    SessionId session() {
        return session;
    }

    PersonId person() {
        return person;
    }

    /** Until when the newest token works, unless it is used before. */
    Instant expiresAt() {
        return expiresAt;
    }
}
