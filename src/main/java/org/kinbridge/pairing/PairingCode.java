package org.kinbridge.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A code by which somebody signs in on a device of her own: three tries, ten minutes, used once. */
@Entity
@Table(name = "signin_pairing_code")
class PairingCode {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int MOST_TRIES = 3;

    @Id
    private UUID id;

    @Version
    private int version;

    private PersonId person;
    private PersonId madeBy;
    private SessionId madeIn;
    private String codeMark;
    private int tries;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    PairingCode() {}

    PairingCode(PersonId person, PersonCaller by, String codeMark, Instant now) {
        id = NewId.next();
        this.person = person;
        madeBy = by.person();
        madeIn = by.session();
        this.codeMark = codeMark;
        expiresAt = now.plus(VALID);
    }

    /** Counts a try, before any PIN is compared; {@code sign-in-refused} if it has none left, was used or is too old. */
    void attempt(Instant now) {
        mustWork(now);
        if (tries >= MOST_TRIES) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        tries++;
    }

    /** Uses it up; {@code sign-in-refused} if it was used or is too old. */
    void redeem(Instant now) {
        mustWork(now);
        usedAt = now;
    }

    private void mustWork(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
    }

    /** Who signs in with it. */
    PersonId person() {
        return person;
    }

    PersonId madeBy() {
        return madeBy;
    }

    /** The session in which it was made: it does not outlive the end of that. */
    SessionId madeIn() {
        return madeIn;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
