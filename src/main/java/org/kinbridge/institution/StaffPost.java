package org.kinbridge.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** A person at work for an institution, from a moment until a moment; whoever comes back gets a new one. */
@Entity
@Table(name = "institution_staff")
class StaffPost {

    @Id
    private UUID id;

    @Version
    private int version;

    private InstitutionId institution;
    private PersonId person;
    private Instant fromAt;
    private @Nullable Instant untilAt;

    StaffPost() {}

    StaffPost(InstitutionId institution, PersonId person, Instant now) {
        id = NewId.next();
        this.institution = institution;
        this.person = person;
        fromAt = now;
    }

    /** Ends it at once. */
    void end(Instant now) {
        untilAt = now;
    }

    InstitutionId institution() {
        return institution;
    }

    PersonId person() {
        return person;
    }
}
