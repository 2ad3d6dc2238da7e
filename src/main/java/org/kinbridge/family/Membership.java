package org.kinbridge.family;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** A person in a family, in a role, from a day until a day. */
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

    private LocalDate fromDate;
    private @Nullable LocalDate untilDate;
    private @Nullable LocalDate ofAgeSince;

    Membership() {}

    Membership(FamilyId family, PersonId person, FamilyRole role, LocalDate from) {
        id = NewId.next();
        this.family = family;
        this.person = person;
        this.role = role;
        fromDate = from;
    }

    Member member() {
        return new Member(family, person, role, ofAgeSince != null);
    }

    /** A child of the family comes of age; the first day stays. */
    void comeOfAge(LocalDate day) {
        if (role == FamilyRole.CHILD && ofAgeSince == null) {
            ofAgeSince = day;
        }
    }
}
