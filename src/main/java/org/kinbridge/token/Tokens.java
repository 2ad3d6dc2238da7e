package org.kinbridge.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.Id;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/** Makes access tokens (JWT, ES256). A token says the kind of caller and its id, never a right in a family. */
@Singleton
public class Tokens {

    static final String AUDIENCE = "kinbridge";

    private final KeyRing keys;
    private final TokenSettings settings;

    Tokens(KeyRing keys, TokenSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** For a person, in a sign-in of hers that goes on. */
    public AccessToken forPerson(PersonId person, SessionId session) {
        return sign(person(person, session), settings.usual());
    }

    /** For a child who signed in with her PIN; nothing follows it. */
    public AccessToken byPin(PersonId child, SessionId session) {
        return sign(person(child, session), settings.byPin());
    }

    /** For a person at work for an institution, in the sign-in she came from. */
    public AccessToken forStaff(PersonId person, SessionId session, InstitutionId institution) {
        return sign(
                claims(person, Role.STAFF)
                        .claim(CurrentCaller.SESSION_CLAIM, session.toString())
                        .claim(CurrentCaller.INSTITUTION_CLAIM, institution.toString()),
                settings.usual());
    }

    /** For an institution's software. */
    public AccessToken forClient(InstitutionId institution, Set<String> scopes) {
        return sign(
                claims(institution, Role.CLIENT)
                        .claim(CurrentCaller.SCOPE_CLAIM, String.join(" ", new TreeSet<>(scopes))),
                settings.usual());
    }

    /** For whoever runs the installation. */
    public AccessToken forOperator(InstitutionId institution) {
        return sign(claims(institution, Role.OPERATOR), settings.usual());
    }

    private JwtClaimsBuilder person(PersonId person, SessionId session) {
        return claims(person, Role.PERSON).claim(CurrentCaller.SESSION_CLAIM, session.toString());
    }

    private JwtClaimsBuilder claims(Id subject, String role) {
        return Jwt.issuer(settings.issuer())
                .audience(AUDIENCE)
                .subject(subject.value().toString())
                .groups(role);
    }

    private AccessToken sign(JwtClaimsBuilder claims, Duration lifetime) {
        PublicJsonWebKey key = keys.signing();
        String token = claims.expiresIn(lifetime)
                .jws()
                .keyId(key.getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivateKey());
        return new AccessToken(token, lifetime);
    }
}
