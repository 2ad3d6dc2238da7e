package org.kinbridge.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.kinbridge.wiring.MachineClock;

/** Tokens that say what a good one says, and are not to be believed for one reason each. */
@Singleton
public class FaultyTokens {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final KeyRing keys;
    private final MachineClock clock;
    private final ObjectMapper json;

    FaultyTokens(KeyRing keys, MachineClock clock, ObjectMapper json) {
        this.keys = keys;
        this.clock = clock;
        this.json = json;
    }

    /** By the name of what is wrong with it. */
    public Map<String, String> like(String token) throws JoseException, JsonProcessingException {
        PublicJsonWebKey ours = keys.signing();
        PublicJsonWebKey another = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        another.setKeyId(ours.getKeyId());
        Map<String, String> faulty = new LinkedHashMap<>();
        faulty.put("wrong key", signed(claims(token), another));
        faulty.put("expired", signed(claims(token).expiresAt(clock.instant().minus(A_WHILE)), ours));
        faulty.put("other audience", signed(claims(token).audience("another"), ours));
        faulty.put("other issuer", signed(claims(token).issuer("https://another.example"), ours));
        faulty.put("alg=none", unsigned(token));
        return faulty;
    }

    private JwtClaimsBuilder claims(String token) throws JsonProcessingException {
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return Jwt.claims(json.readValue(payload, new TypeReference<Map<String, Object>>() {}));
    }

    private static String signed(JwtClaimsBuilder claims, PublicJsonWebKey key) {
        return claims.jws()
                .keyId(key.getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivateKey());
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }
}
