package org.kinbridge.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.kinbridge.caller.CurrentCaller;

/**
 * Believes a token only if it is ours: ES256 by one of our keys, our issuer, our audience, not expired, of no sign-in that
 * was ended.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class Believing extends JWTCallerPrincipalFactory {

    private final JwtConsumer consumer;
    private final SessionEnding sessions;

    Believing(KeyRing keys, TokenSettings settings, SessionEnding sessions) {
        this.sessions = sessions;
        consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((jws, nesting) -> key(keys, jws.getKeyIdHeaderValue()))
                .setExpectedIssuer(settings.issuer())
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .build();
    }

    private static Key key(KeyRing keys, String kid) throws UnresolvableKeyException {
        if (kid == null) {
            throw new UnresolvableKeyException("no kid");
        }
        return keys.byId(kid)
                .orElseThrow(() -> new UnresolvableKeyException("unknown kid"))
                .getKey();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            mustGoOn(claims);
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        } catch (InvalidJwtException e) {
            throw new ParseException("not one of our tokens", e);
        }
    }

    private void mustGoOn(JwtClaims claims) throws ParseException {
        if (claims.getClaimValue(CurrentCaller.SESSION_CLAIM) instanceof String session && sessions.isEnded(session)) {
            throw new ParseException("the sign-in was ended");
        }
    }
}
