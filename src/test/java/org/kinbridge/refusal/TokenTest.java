package org.kinbridge.refusal;

import static org.kinbridge.refusal.BadInputTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Only our own tokens are believed. */
@QuarkusTest
class TokenTest {

    @Test
    void nobodyIsAskedToSignIn() {
        problem(Somebody.anyone().get("/v1/me"), 401);
        problem(
                Somebody.anyone()
                        .body(Map.of("name", "Santos", "role", "PARENT_ABROAD"))
                        .post("/v1/families"),
                401);
    }

    @Test
    void forgedTokensAreRefused() throws JoseException {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        String[] parts = maria.token().split("\\.", -1);

        refused("rubbish");
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
        refused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(parts[0] + "." + base64("{\"sub\":\"" + maria.id() + "\",\"groups\":[\"operator\"]}") + "." + parts[2]);
        refused(maria.token() + "A");
    }

    @Test
    void tokensOfAnotherKeyAreRefusedEvenIfTheyNameOurs() throws JoseException {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        EllipticCurveJsonWebKey theirs = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String ourKid = new String(
                        Base64.getUrlDecoder().decode(maria.token().split("\\.", -1)[0]), StandardCharsets.UTF_8)
                .replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");

        refused(claims(maria)
                .jws()
                .keyId(ourKid)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(theirs.getPrivateKey()));
        refused(claims(maria)
                .jws()
                .keyId("theirs")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(theirs.getPrivateKey()));
        refused(claims(maria).jws().keyId(ourKid).signWithSecret("a secret that is long enough for HS256, surely"));
    }

    private static JwtClaimsBuilder claims(Somebody who) {
        return Jwt.issuer("http://localhost:8080")
                .audience("kinbridge")
                .subject(who.id())
                .groups(Set.of("person"))
                .claim("sid", who.id())
                .expiresAt(Instant.now().plusSeconds(600));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token) {
        problem(new Somebody("", token).asks().get("/v1/me"), 401);
    }
}
