package org.kinbridge.childclaim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ClaimId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** One side's word to a claim: who gave it, when, and for which family; for none where the child spoke for herself. */
@Entity
@Table(name = "family_child_agreement")
class ChildAgreement {

    @Id
    private UUID id;

    private ClaimId claim;
    private @Nullable FamilyId family;
    private PersonId agreedBy;
    private Instant agreedAt;

    ChildAgreement() {}

    ChildAgreement(ClaimId claim, @Nullable FamilyId family, PersonId by, Instant now) {
        id = NewId.next();
        this.claim = claim;
        this.family = family;
        agreedBy = by;
        agreedAt = now;
    }

    @Nullable
    FamilyId family() {
        return family;
    }
}
