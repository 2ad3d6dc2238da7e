package org.kinbridge.family;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A code by which somebody joins a family in a role: used once, and not for long. */
@Entity
@Table(name = "family_invitation")
class Invitation {

    static final Duration VALID = Duration.ofDays(2);

    @Id
    private UUID id;

    @Version
    private int version;

    private FamilyId family;

    @Enumerated(EnumType.STRING)
    private FamilyRole role;

    @Enumerated(EnumType.STRING)
    private @Nullable CaregiverKind caregiverKind;

    private @Nullable LocalDate untilDate;
    private PersonId invitedBy;
    private String codeMark;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    Invitation() {}

    Invitation(FamilyId family, Terms terms, PersonId by, String codeMark, Instant now) {
        id = NewId.next();
        this.family = family;
        role = terms.role();
        caregiverKind = terms.kind();
        untilDate = terms.until();
        invitedBy = by;
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

    FamilyId family() {
        return family;
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    /** As what it lets somebody in. */
    Terms terms() {
        return new Terms(role, caregiverKind, untilDate);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
