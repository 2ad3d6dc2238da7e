package org.kinbridge.disclosure;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** What a person lets one institution know, of herself or of a child she decides for. */
@Entity
@Table(name = "disclosure_grant")
class Grant {

    @EmbeddedId
    private GrantId id;

    @Version
    private int version;

    private InstitutionId institution;
    private PersonId about;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private PersonId givenBy;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable Instant endedAt;

    Grant() {}

    Grant(InstitutionId institution, PersonId about, Purpose purpose, PersonId givenBy, Instant now) {
        id = GrantId.fresh();
        this.institution = institution;
        this.about = about;
        this.purpose = purpose;
        this.givenBy = givenBy;
        validFrom = now;
    }

    boolean isFor(Purpose asked) {
        return purpose == asked;
    }

    GrantId id() {
        return id;
    }
}
