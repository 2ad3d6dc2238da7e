package org.kinbridge.onetimecode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.NewId;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A one-time code on its way to a number, for signing in or to prove it: five tries, ten minutes, used once, and then spent once. */
@Entity
@Table(name = "signin_code")
class OneTimeCode {

    static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 5;

    @Id
    private UUID id;

    @Version
    private int version;

    private String number;
    private @Nullable ContactPointId point;
    private String codeMark;
    private Instant sentAt;
    private Instant expiresAt;
    private int attempts;
    private @Nullable Instant usedAt;
    private @Nullable Instant spentAt;

    OneTimeCode() {}

    OneTimeCode(PhoneNumber number, String codeMark, Instant now) {
        this(null, number, codeMark, now);
    }

    /** With a {@code point} it proves that number of somebody who is signed in, and signs nobody in. */
    OneTimeCode(@Nullable ContactPointId point, PhoneNumber number, String codeMark, Instant now) {
        id = NewId.next();
        this.point = point;
        this.number = number.value();
        this.codeMark = codeMark;
        sentAt = now;
        expiresAt = now.plus(VALID);
    }

    UUID id() {
        return id;
    }

    /** Whether the code fits; a wrong one uses up a try. */
    boolean fits(String mark, Instant now) {
        if (usedAt != null || attempts >= MOST_ATTEMPTS || !now.isBefore(expiresAt)) {
            return false;
        }
        attempts++;
        if (!codeMark.equals(mark)) {
            return false;
        }
        usedAt = now;
        return true;
    }

    /** Turns the proved number into one profile's sign-in, once; {@code sign-in-refused} the second time. */
    void spend(Instant now) {
        if (usedAt == null || spentAt != null) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        spentAt = now;
    }

    /** The number it was sent to. */
    PhoneNumber number() {
        return new PhoneNumber(number);
    }
}
