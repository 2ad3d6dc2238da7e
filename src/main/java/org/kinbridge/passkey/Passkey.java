package org.kinbridge.passkey;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PasskeyId;
import org.kinbridge.id.PersonId;

/** The public half of a key by which somebody signs in; the private half never leaves her phone or computer. */
@Entity
@Table(name = "passkey")
class Passkey {

    @EmbeddedId
    private PasskeyId id;

    @Version
    private int version;

    private PersonId person;
    private String credentialId;
    private String credential;
    private boolean backupEligible;
    private long counter;
    private String label;
    private Instant addedAt;
    private @Nullable Instant lastUsedAt;

    Passkey() {}

    Passkey(PersonId person, String label, Verifying.Credential made, Instant now) {
        id = PasskeyId.fresh();
        this.person = person;
        this.label = label;
        credentialId = made.credentialId();
        credential = made.attested();
        backupEligible = made.backupEligible();
        counter = made.counter();
        addedAt = now;
    }

    /** It has just signed her in, and counts from here. */
    void use(long counted, Instant now) {
        counter = counted;
        lastUsedAt = now;
    }

    /** What its next answer is checked against. */
    Verifying.Credential credential() {
        return new Verifying.Credential(credentialId, credential, backupEligible, counter);
    }

    PasskeyId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    String label() {
        return label;
    }

    Instant addedAt() {
        return addedAt;
    }

    /** Null until it is used the first time. */
    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
