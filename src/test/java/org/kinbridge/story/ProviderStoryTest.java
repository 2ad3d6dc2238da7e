package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maria has an account with somebody else, who vouches for her: she needs no phone, and whoever forges it gets nothing. */
@QuarkusTest
class ProviderStoryTest {

    private static final String CODES = "kinbridge.signin.codes-enabled";
    private static final String RS256 = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final Map<String, Object> PROFILE = Somebody.profile("Maria", "1990-04-02", "Europe/Rome", "IT");

    private final String subject = UUID.randomUUID().toString();
    private SecondIssuer provider;

    @BeforeEach
    void aProviderVouches() throws IOException, JoseException {
        provider = SecondIssuer.open();
    }

    @AfterEach
    void itIsGone() {
        System.clearProperty(CODES);
        provider.close();
    }

    @Test
    void mariaMakesHerProfileOnceAndIsKnownFromThenOn() throws JoseException {
        JsonPath first = granted(provider.token(subject));
        assertNull(first.getString("accessToken"));
        assertEquals(List.of(), first.getList("profiles"));
        JsonPath made = create(first.getString("choiceToken"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertEquals(
                made.getString("id"),
                new Somebody("", made.getString("accessToken")).reads("/v1/me").getString("id"));

        JsonPath again = granted(provider.token(subject));
        JsonPath byTheOtherKey = granted(SecondIssuer.signed(SecondIssuer.claims(subject), provider.ec(), ES256));

        assertEquals(made.getString("id"), idOf(again));
        assertEquals(made.getString("id"), idOf(byTheOtherKey));
        JsonPath on = Somebody.anyone()
                .body(Map.of("grantType", "refresh_token", "refreshToken", again.getString("refreshToken")))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(made.getString("id"), idOf(on));
    }

    @Test
    void aChoiceWorksOnceAndASubjectHasOneProfile() throws JoseException {
        String one = granted(provider.token(subject)).getString("choiceToken");
        String other = granted(provider.token(subject)).getString("choiceToken");
        create(one).then().statusCode(201);

        refused(create(one));
        refused(create(other));
        refused(create("A" + one));
    }

    @Test
    void aChoiceIsNoWayToAProfileOfSomebodyElse() throws JoseException {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1988-01-01", "Europe/Rome", "IT");
        String choice = granted(provider.token(subject)).getString("choiceToken");
        refused(Somebody.anyone()
                .body(Map.of("grantType", "choice", "choiceToken", choice, "person", rosa.id()))
                .post("/v1/auth/token"));
    }

    @Test
    void whatTheProviderDidNotSignIsRefused() throws JoseException {
        PublicJsonWebKey theirs = RsaJwkGenerator.generateJwk(2048);
        theirs.setKeyId(provider.rsa().getKeyId());
        PublicJsonWebKey unknown = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        unknown.setKeyId("nobody's");
        String[] good = provider.token(subject).split("\\.", -1);

        refused(SecondIssuer.signed(SecondIssuer.claims(subject), theirs, RS256));
        refused(SecondIssuer.signed(SecondIssuer.claims(subject), unknown, ES256));
        refused(base64("{\"alg\":\"none\"}") + "." + good[1] + ".");
        refused(good[0] + "." + base64(SecondIssuer.claims("somebody else").toJson()) + "." + good[2]);
        refused(good[0] + "." + good[1] + ".");
        refused("rubbish");
        refused(SecondIssuer.signed(
                SecondIssuer.claims(subject), provider.rsa(), AlgorithmIdentifiers.RSA_USING_SHA512));
        refused(byTheirPublicKeyAsSecret());
        granted(provider.token(subject));
    }

    @Test
    void whatItSignedForOthersOrLongAgoIsRefused() throws JoseException {
        JwtClaims expired = SecondIssuer.claims(subject);
        expired.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
        refused(expired);
        JwtClaims endless = SecondIssuer.claims(subject);
        endless.unsetClaim("exp");
        refused(endless);
        JwtClaims forOthers = SecondIssuer.claims(subject);
        forOthers.setAudience("another-app");
        refused(forOthers);
        JwtClaims askedByOthers = SecondIssuer.claims(subject);
        askedByOthers.setAudience(SecondIssuer.AUDIENCE, "another-app");
        refused(askedByOthers);
        askedByOthers.setStringClaim("azp", "another-app");
        refused(askedByOthers);
        JwtClaims byOthers = SecondIssuer.claims(subject);
        byOthers.setIssuer("https://id.example.com/families");
        refused(byOthers);
        JwtClaims aboutNobody = SecondIssuer.claims(subject);
        aboutNobody.unsetClaim("sub");
        refused(aboutNobody);
        refused(SecondIssuer.claims("x".repeat(256)));
    }

    @Test
    void inventedKeysDoNotMakeUsAskTheProviderEachTime() throws JoseException {
        granted(provider.token(subject));
        PublicJsonWebKey unknown = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        for (int i = 0; i < 10; i++) {
            unknown.setKeyId("invented-" + i);
            refused(SecondIssuer.signed(SecondIssuer.claims(subject), unknown, ES256));
        }
        assertTrue(provider.asked() <= 2, () -> "asked " + provider.asked() + " times");
    }

    @Test
    void aProviderThatIsAwayOrNotSetRefusesToo() throws JoseException {
        String token = provider.token(subject);
        provider.close();
        refused(token);
    }

    @Test
    void codesCanBeTurnedOff() throws JoseException {
        System.setProperty(CODES, "false");
        Somebody.anyone()
                .body(Map.of("number", Numbers.italian()))
                .post("/v1/auth/code")
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
        granted(provider.token(subject));
    }

    private String byTheirPublicKeyAsSecret() throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(SecondIssuer.claims(subject).toJson());
        jws.setKeyIdHeaderValue(provider.rsa().getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKey(new HmacKey(provider.rsa().getPublicKey().getEncoded()));
        return jws.getCompactSerialization();
    }

    private static Response create(String choiceToken) {
        return Somebody.anyone()
                .body(Map.of("choiceToken", choiceToken, "profile", PROFILE))
                .post("/v1/me");
    }

    private static Response asks(String idToken) {
        return Somebody.anyone()
                .body(Map.of("grantType", "provider", "idToken", idToken))
                .post("/v1/auth/token");
    }

    private static JsonPath granted(String idToken) {
        return asks(idToken).then().statusCode(200).extract().jsonPath();
    }

    private void refused(JwtClaims claims) throws JoseException {
        refused(SecondIssuer.signed(claims, provider.rsa(), RS256));
    }

    private static void refused(String idToken) {
        refused(asks(idToken));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("type", endsWith("/sign-in-refused"));
    }

    private static String idOf(JsonPath answer) {
        return new Somebody("", answer.getString("accessToken")).reads("/v1/me").getString("id");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
