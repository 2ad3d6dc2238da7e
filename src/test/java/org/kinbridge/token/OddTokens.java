package org.kinbridge.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.SessionId;
import org.kinbridge.wiring.MachineClock;

/** Tokens as the house does not hand them out: about to end, ended, forged. */
@Singleton
public class OddTokens {

    private final KeyRing keys;
    private final TokenSettings settings;
    private final MachineClock clock;

    OddTokens(KeyRing keys, TokenSettings settings, MachineClock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A person's, ours, that ends so long from now; a negative time has passed. */
    public String ending(String person, Duration left) {
        return sign(person, left, keys.signing());
    }

    /** A person's, signed with a key that only claims to be ours. */
    public String forged(String person) throws JoseException {
        PublicJsonWebKey other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        other.setKeyId(keys.signing().getKeyId());
        return sign(person, Duration.ofMinutes(5), other);
    }

    String sign(String person, Duration left, PublicJsonWebKey key) {
        return Jwt.issuer(settings.issuer())
                .audience(Tokens.AUDIENCE)
                .subject(person)
                .groups(Role.PERSON)
                .claim(CurrentCaller.SESSION_CLAIM, SessionId.fresh().toString())
                .expiresAt(clock.instant().plus(left))
                .jws()
                .keyId(key.getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivateKey());
    }
}
