package org.kinbridge.introduction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A code by which one institution of a kind comes to know one person: used once, and not for long. */
@Entity
class Introduction {

    static final Duration VALID = Duration.ofDays(2);

    @Id
    private UUID id;

    @Version
    private int version;

    private PersonId about;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private PersonId by;
    private String codeMark;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    Introduction() {}

    Introduction(PersonId about, InstitutionKind kind, PersonId by, String codeMark, Instant now) {
        id = NewId.next();
        this.about = about;
        this.kind = kind;
        this.by = by;
        this.codeMark = codeMark;
        expiresAt = now.plus(VALID);
    }

    /** Uses it up; {@code code-not-valid} if it was used, is too old, or is for another kind of institution. */
    void redeem(InstitutionKind shownTo, Instant now) {
        if (usedAt != null || kind != shownTo || !now.isBefore(expiresAt)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        usedAt = now;
    }

    PersonId about() {
        return about;
    }

    PersonId by() {
        return by;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
