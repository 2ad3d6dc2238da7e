package org.kinbridge.childclaim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A code by which another household may claim a child: used once, and not for long. */
@Entity
@Table(name = "family_child_code")
class ChildCode {

    private static final Duration VALID = Duration.ofDays(2);

    @Id
    private UUID id;

    @Version
    private int version;

    private PersonId child;
    private @Nullable FamilyId family;
    private PersonId madeBy;
    private String codeMark;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    ChildCode() {}

    /** {@code family}: in which its maker consents; null where the child made it herself. */
    ChildCode(PersonId child, @Nullable FamilyId family, PersonId by, String codeMark, Instant now) {
        id = NewId.next();
        this.child = child;
        this.family = family;
        madeBy = by;
        this.codeMark = codeMark;
        expiresAt = now.plus(VALID);
    }

    /** Uses it up; {@code code-not-valid} if it was used or is too old. */
    void redeem(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        usedAt = now;
    }

    PersonId child() {
        return child;
    }

    @Nullable
    FamilyId family() {
        return family;
    }

    PersonId madeBy() {
        return madeBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
