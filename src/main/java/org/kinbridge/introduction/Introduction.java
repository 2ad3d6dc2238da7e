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
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * How one institution of a kind comes to know one person: by a code, used once and not for long, or because she named the
 * institution herself. A used one is kept: it says which institution knows whom.
 */
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
    private @Nullable String codeMark;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable InstitutionId institution;

    /** What may still become of it. */
    enum State {
        /** The code was not shown to any institution yet. */
        OPEN,
        /** An institution knows the person by it. */
        USED,
        /** It came to nothing. */
        EXPIRED
    }

    Introduction() {}

    Introduction(PersonId about, InstitutionKind kind, PersonId by, String codeMark, Instant now) {
        id = NewId.next();
        this.about = about;
        this.kind = kind;
        this.by = by;
        this.codeMark = codeMark;
        expiresAt = now.plus(VALID);
    }

    /** Somebody makes herself known to a post: there is no code, and nothing left to use. */
    static Introduction ofHerself(PersonId me, InstitutionId post, Instant now) {
        Introduction introduction = new Introduction();
        introduction.id = NewId.next();
        introduction.about = me;
        introduction.kind = InstitutionKind.POST;
        introduction.by = me;
        introduction.expiresAt = now;
        introduction.usedAt = now;
        introduction.institution = post;
        return introduction;
    }

    /** Uses it up; {@code code-not-valid} if it was used, is too old, or is for another kind of institution. */
    void redeem(InstitutionId shownTo, InstitutionKind itsKind, Instant now) {
        if (state(now) != State.OPEN || kind != itsKind) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        usedAt = now;
        institution = shownTo;
    }

    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    UUID id() {
        return id;
    }

    PersonId about() {
        return about;
    }

    InstitutionKind kind() {
        return kind;
    }

    PersonId by() {
        return by;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    InstitutionId institution() {
        return institution;
    }
}
