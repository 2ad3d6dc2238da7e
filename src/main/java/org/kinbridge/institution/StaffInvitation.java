package org.kinbridge.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A code by which somebody begins to work for an institution: used once, and not for long. */
@Entity
@Table(name = "institution_staff_invitation")
class StaffInvitation {

    static final Duration VALID = Duration.ofDays(2);

    @Id
    private UUID id;

    @Version
    private int version;

    private InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private String codeMark;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    StaffInvitation() {}

    StaffInvitation(InstitutionId institution, StaffRole role, String codeMark, Instant now) {
        id = NewId.next();
        this.institution = institution;
        this.role = role;
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

    InstitutionId institution() {
        return institution;
    }

    StaffRole role() {
        return role;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
