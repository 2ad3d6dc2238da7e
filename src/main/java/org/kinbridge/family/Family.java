package org.kinbridge.family;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.FamilyId;

/** The root record. It spans countries and institutions, and none of them owns it. */
@Entity
class Family {

    @EmbeddedId
    private FamilyId id;

    @Version
    private int version;

    private String name;
    private Instant madeAt;

    Family() {}

    Family(String name, Instant now) {
        id = FamilyId.fresh();
        this.name = name;
        madeAt = now;
    }

    FamilyId id() {
        return id;
    }

    String name() {
        return name;
    }
}
