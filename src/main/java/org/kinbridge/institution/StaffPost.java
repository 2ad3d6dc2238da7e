package org.kinbridge.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private Instant fromAt;
    private @Nullable Instant untilAt;

    StaffPost() {}

    StaffPost(StaffInvitation invited, PersonId person, Instant now) {
        id = NewId.next();
        institution = invited.institution();
        role = invited.role();
        this.person = person;
        fromAt = now;
    }

    /** Ends it at once. */
    void end(Instant now) {
        untilAt = now;
    }

    UUID id() {
        return id;
    }

    InstitutionId institution() {
        return institution;
    }

    PersonId person() {
        return person;
    }

    StaffRole role() {
        return role;
    }

    Instant fromAt() {
        return fromAt;
    }
}
