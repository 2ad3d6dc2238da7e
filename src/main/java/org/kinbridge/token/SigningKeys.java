package org.kinbridge.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.kinbridge.id.NewId;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** The key table: replicas share one newest key to sign with, and all of them to verify with. */
@ApplicationScoped
class SigningKeys {

    /** Held while the first key is made, so that two replicas that start together make one. */
    private static final long FIRST_KEY = 0x6b696e6bL;

    private final EntityManager db;
    private final Vault vault;
    private final MachineClock clock;

    SigningKeys(EntityManager db, Vault vault, MachineClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key to sign with now, made if there is none yet. */
    @Transactional
    PublicJsonWebKey newest() {
        db.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, FIRST_KEY)
                .getSingleResult();
        return db.createQuery("from SigningKey order by madeAt desc", SigningKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::opened)
                .orElseGet(this::make);
    }

    /** The public halves of all keys. */
    @Transactional
    List<JsonWebKey> published() {
        return db.createQuery("from SigningKey order by madeAt", SigningKey.class)
                .getResultStream()
                .map(key -> parse(key.publicJwk()))
                .map(JsonWebKey.class::cast)
                .toList();
    }

    private PublicJsonWebKey opened(SigningKey key) {
        byte[] jwk = vault.open(key.sealedJwk(), context(key.kid()))
                .orElseThrow(() -> new IllegalStateException(
                        "the signing key does not open: is kinbridge.vault.key the one it was sealed with?"));
        return parse(new String(jwk, StandardCharsets.UTF_8));
    }

    private PublicJsonWebKey make() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId(NewId.next().toString());
            made.setUse("sig");
            made.setAlgorithm("ES256");
            String open = made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
            db.persist(new SigningKey(
                    made.getKeyId(),
                    made.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                    vault.seal(open.getBytes(StandardCharsets.UTF_8), context(made.getKeyId())),
                    clock.instant()));
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }

    private static String context(String kid) {
        return "signing-key:" + kid;
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("a stored key cannot be read", e);
        }
    }
}
