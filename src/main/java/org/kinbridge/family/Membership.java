package org.kinbridge.family;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A person in a family, in a role, from a day until a day on which she is none any more. Days are those of UTC. */
@Entity
class Membership {

    @Id
    private UUID id;

    @Version
    private int version;

    private FamilyId family;
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private FamilyRole role;

    @Enumerated(EnumType.STRING)
    private @Nullable CaregiverKind caregiverKind;

    private LocalDate fromDate;
    private @Nullable LocalDate untilDate;
    private @Nullable Instant endedAt;
    private @Nullable PersonId endedBy;
    private @Nullable LocalDate ofAgeSince;

    Membership() {}

    Membership(FamilyId family, PersonId person, Terms terms, LocalDate from) {
        id = NewId.next();
        this.family = family;
        this.person = person;
        role = terms.role();
        caregiverKind = terms.kind();
        fromDate = from;
        untilDate = terms.until();
    }

    /** From this day on she is none any more; {@code state-conflict} if it is over. */
    void endsOn(LocalDate until, PersonId by) {
        if (endedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        untilDate = until;
        endedBy = by;
    }

    /** Ends it if its day has come; false if that is not so, or if it has ended already. */
    boolean end(LocalDate today, Instant now) {
        boolean over = endedAt == null && untilDate != null && !untilDate.isAfter(today);
        if (over) {
            endedAt = now;
        }
        return over;
    }

    UUID id() {
        return id;
    }

    Member member() {
        return new Member(family, person, role, caregiverKind, fromDate, untilDate, ofAgeSince != null);
    }

    /** A child of the family comes of age; the first day stays. */
    void comeOfAge(LocalDate day) {
        if (role == FamilyRole.CHILD && ofAgeSince == null) {
            ofAgeSince = day;
        }
    }
}
