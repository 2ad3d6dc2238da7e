package org.kinbridge.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A key pair for ES256 (RFC 7518), its private half sealed. */
@Entity
class SigningKey {

    @Id
    private String kid;

    private String publicJwk;
    private byte[] sealedJwk;
    private Instant madeAt;

    SigningKey() {}

    SigningKey(String kid, String publicJwk, byte[] sealedJwk, Instant now) {
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.sealedJwk = sealedJwk.clone();
        madeAt = now;
    }

    String kid() {
        return kid;
    }

    String publicJwk() {
        return publicJwk;
    }

    byte[] sealedJwk() {
        return sealedJwk.clone();
    }
}
