package org.kinbridge.client;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;

/** A secret of an institution's software, kept as a bcrypt hash and shown once. Two may work during a rotation. */
@Entity
@Table(name = "signin_client_secret")
class ClientSecret {

    @Id
    private UUID id;

    @Version
    private int version;

    private InstitutionId institution;
    private String hash;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    ClientSecret() {}

    ClientSecret(InstitutionId institution, String secret, Instant now) {
        id = NewId.next();
        this.institution = institution;
        hash = BcryptUtil.bcryptHash(secret);
        madeAt = now;
    }

    String hash() {
        return hash;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
