package org.kinbridge.disclosure;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What a person lets one institution know, of herself or of a child she decides for: which facts, what for, until when. */
@Entity
@Table(name = "disclosure_grant")
class Grant {

    @EmbeddedId
    private GrantId id;

    @Version
    private int version;

    private InstitutionId institution;
    private PersonId about;
    private @Nullable InstitutionId source;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private List<String> facts;
    private PersonId givenBy;
    private Instant validFrom;
    private @Nullable LocalDate untilDate;
    private @Nullable Instant validUntil;
    private @Nullable Instant endedAt;
    private @Nullable PersonId endedBy;
    private @Nullable Instant forgottenAt;

    Grant() {}

    Grant(InstitutionId institution, PersonId about, Leave leave, PersonId givenBy, Instant now) {
        id = GrantId.fresh();
        this.institution = institution;
        source = leave.source();
        this.about = about;
        purpose = leave.purpose();
        facts = leave.facts().stream().map(FactType::text).distinct().toList();
        this.givenBy = givenBy;
        validFrom = now;
        untilDate = leave.until();
        validUntil = leave.over();
    }

    /** Whether this fact may be told on it at this moment. */
    boolean covers(FactType fact, Instant now) {
        return facts.contains(fact.text()) && holds(now);
    }

    boolean holds(Instant now) {
        return endedAt == null && (validUntil == null || validUntil.isAfter(now));
    }

    /** Ends it; false if it had ended before, and nothing changed. {@code by} is nobody when its last day is over. */
    boolean end(@Nullable PersonId by, Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        endedBy = by;
        return true;
    }

    /** The institution has forgotten what it was told; false if it had said so before. 409 while the grant holds. */
    boolean forgotten(Instant now) {
        if (endedAt == null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        boolean first = forgottenAt == null;
        if (first) {
            forgottenAt = now;
        }
        return first;
    }

    GrantId id() {
        return id;
    }

    InstitutionId institution() {
        return institution;
    }

    PersonId about() {
        return about;
    }

    /** Whose records the institution is told of; null for its own, and for the family's life. */
    @Nullable
    InstitutionId source() {
        return source;
    }

    Purpose purpose() {
        return purpose;
    }

    List<String> facts() {
        return List.copyOf(facts);
    }

    PersonId givenBy() {
        return givenBy;
    }

    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate untilDate() {
        return untilDate;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** When the institution said that it has forgotten. */
    @Nullable
    Instant forgottenAt() {
        return forgottenAt;
    }
}
