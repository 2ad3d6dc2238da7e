package org.kinbridge.session;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/**
 * One sign-in. Most go on by a chain of refresh tokens: each is used once and followed by the next. A token that comes back
 * later was copied by somebody, and nobody can tell who holds the copy: the whole session ends.
 */
@Entity
@Table(name = "signin_session")
class Session {

    static final Duration UNUSED = Duration.ofDays(30);
    static final Duration LONGEST = Duration.ofDays(180);

    /** How long the token before may come again: its answer can be lost on a bad network. */
    static final Duration ANSWER_LOST = Duration.ofSeconds(60);

    /** How long its owner still sees that it was there. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    @EmbeddedId
    private SessionId session;

    @Version
    private int version;

    private PersonId person;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private @Nullable String currentMark;
    private @Nullable String previousMark;
    private Instant rotatedAt;
    private Instant madeAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SessionEnd endedBecause;

    Session() {}

    private Session(SessionId session, PersonId person, SessionKind kind, Instant now, Instant expiresAt) {
        this.session = session;
        this.person = person;
        this.kind = kind;
        rotatedAt = now;
        madeAt = now;
        lastUsedAt = now;
        this.expiresAt = expiresAt;
    }

    /** One that goes on by refresh tokens, of which this is the first one's mark. */
    static Session goingOn(PersonId person, SessionKind kind, String mark, Instant now) {
        Session begun = new Session(SessionId.fresh(), person, kind, now, now.plus(UNUSED));
        begun.currentMark = mark;
        return begun;
    }

    /** One by a PIN: as long as its access token, and no longer. */
    static Session byPin(SessionId session, PersonId child, Duration length, Instant now) {
        return new Session(session, child, SessionKind.PIN, now, now.plus(length));
    }

    /**
     * Puts the next token in the place of the one that is shown; false if that one does not work (any more). A successor
     * whose answer was lost makes room for another, and is itself a copy from then on.
     */
    boolean rotate(String shown, String next, Instant now) {
        if (currentMark == null || over(now).isPresent()) {
            return false;
        }
        if (shown.equals(currentMark)) {
            previousMark = currentMark;
            rotatedAt = now;
        } else if (!isRepeated(shown, now)) {
            end(SessionEnd.REUSED, now);
            return false;
        }
        currentMark = next;
        lastUsedAt = now;
        expiresAt = sooner(now.plus(UNUSED), madeAt.plus(LONGEST));
        return true;
    }

    private boolean isRepeated(String shown, Instant now) {
        return shown.equals(previousMark) && now.isBefore(rotatedAt.plus(ANSWER_LOST));
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Ends it; what is over already stays as it was. */
    void end(SessionEnd why, Instant now) {
        if (over(now).isEmpty()) {
            endedAt = now;
            endedBecause = why;
        }
    }

    /** Why it is over; empty while it goes on. */
    Optional<SessionEnd> over(Instant now) {
        if (endedBecause != null) {
            return Optional.of(endedBecause);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(SessionEnd.EXPIRED);
    }

    SessionId session() {
        return session;
    }

    PersonId person() {
        return person;
    }

    SessionKind kind() {
        return kind;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Until when the newest token works, unless it is used before. */
    Instant expiresAt() {
        return expiresAt;
    }
}
