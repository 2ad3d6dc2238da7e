package org.kinbridge.pin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** A child's PIN, kept as a bcrypt hash. */
@Entity
@Table(name = "signin_pin")
class Pin {

    /** Verified where there is no PIN, so that the answer takes as long. */
    static final String NOBODYS = BcryptUtil.bcryptHash("no PIN has letters");

    @EmbeddedId
    private PersonId person;

    @Version
    private int version;

    private String hash;
    private PersonId setBy;
    private Instant setAt;

    Pin() {}

    Pin(PersonId person, String pin, PersonId by, Instant now) {
        this.person = person;
        hash = BcryptUtil.bcryptHash(pin);
        setBy = by;
        setAt = now;
    }

    /** Her own new one. */
    void change(String pin, Instant now) {
        hash = BcryptUtil.bcryptHash(pin);
        setBy = person;
        setAt = now;
    }

    /** Whether she has chosen it herself, so that nobody else has to know it. */
    boolean isHerOwn() {
        return setBy.equals(person);
    }

    PersonId person() {
        return person;
    }

    String hash() {
        return hash;
    }
}
