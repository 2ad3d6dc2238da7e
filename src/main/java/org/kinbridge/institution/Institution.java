package org.kinbridge.institution;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.InstitutionId;

/** A school, a post, or whoever runs the installation. */
@Entity
class Institution {

    @EmbeddedId
    private InstitutionId id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private String name;
    private String country;
    private Instant madeAt;

    Institution() {}

    Institution(InstitutionKind kind, String name, String country, Instant now) {
        id = InstitutionId.fresh();
        this.kind = kind;
        this.name = name;
        this.country = country;
        madeAt = now;
    }

    InstitutionId id() {
        return id;
    }

    InstitutionKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }
}
