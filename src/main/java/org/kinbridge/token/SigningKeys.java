package org.kinbridge.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** The key table, which replicas share. */
@ApplicationScoped
class SigningKeys {

    /** Held while keys are made and taken away, so that two replicas that find the same thing wanting do it once. */
    private static final long ONE_AT_A_TIME = 0x6b696e6bL;

    private final EntityManager db;
    private final Vault vault;
    private final MachineClock clock;

    SigningKeys(EntityManager db, Vault vault, MachineClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** All keys; the first is made here, and signs at once. */
    @Transactional
    List<SigningKey> all() {
        List<SigningKey> found = list();
        if (found.isEmpty()) {
            lock();
            found = list();
        }
        return found.isEmpty() ? List.of(make(clock.instant())) : found;
    }

    /** All keys, while no other replica changes any. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<SigningKey> locked() {
        lock();
        return all();
    }

    private List<SigningKey> list() {
        return db.createQuery("from SigningKey", SigningKey.class).getResultList();
    }

    private void lock() {
        db.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, ONE_AT_A_TIME)
                .getSingleResult();
    }

    /** A new key, known to everybody who reads from now on, that signs from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    SigningKey make(Instant signsFrom) {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId(NewId.next().toString());
            made.setUse("sig");
            made.setAlgorithm("ES256");
            String open = made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
            SigningKey key = new SigningKey(
                    made.getKeyId(),
                    made.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                    vault.seal(open.getBytes(StandardCharsets.UTF_8), context(made.getKeyId())),
                    clock.instant(),
                    signsFrom);
            db.persist(key);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }

    /** Takes a key away, its private half with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(SigningKey key) {
        db.remove(key);
    }

    /** Both halves of a key. */
    PublicJsonWebKey opened(SigningKey key) {
        byte[] jwk = vault.open(key.sealedJwk(), context(key.kid()))
                .orElseThrow(() -> new IllegalStateException(
                        "the signing key does not open: is kinbridge.vault.key the one it was sealed with?"));
        return parse(new String(jwk, StandardCharsets.UTF_8));
    }

    private static String context(String kid) {
        return "signing-key:" + kid;
    }

    /** The public half of a key. */
    static JsonWebKey published(SigningKey key) {
        return parse(key.publicJwk());
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("a stored key cannot be read", e);
        }
    }
}
