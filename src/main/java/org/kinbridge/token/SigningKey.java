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
    private Instant signsFrom;

    SigningKey() {}

    SigningKey(String kid, String publicJwk, byte[] sealedJwk, Instant now, Instant signsFrom) {
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.sealedJwk = sealedJwk.clone();
        madeAt = now;
        this.signsFrom = signsFrom;
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

    Instant madeAt() {
        return madeAt;
    }

    /** Nobody signs with it before. */
    Instant signsFrom() {
        return signsFrom;
    }
}
