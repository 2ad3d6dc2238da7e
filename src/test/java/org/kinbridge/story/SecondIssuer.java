package org.kinbridge.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider of somebody else: its own keys, and a server of the JDK that publishes them. The house believes it as
 * long as it is open: settings are system properties, which are read at each use, so that no second start is needed.
 */
final class SecondIssuer implements AutoCloseable {

    static final String ISSUER = "https://id.example.org/families";
    static final String AUDIENCE = "kinbridge-at-example";
    private static final String PREFIX = "kinbridge.signin.provider.";
    private static final int RSA_BITS = 2048;

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(RSA_BITS);
    private final PublicJsonWebKey ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);

    private SecondIssuer() throws IOException, JoseException {
        rsa.setKeyId("rsa-1");
        ec.setKeyId("ec-1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JsonWebKeySet(rsa, ec)
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    static SecondIssuer open() throws IOException, JoseException {
        SecondIssuer opened = new SecondIssuer();
        System.setProperty(PREFIX + "issuer", ISSUER);
        System.setProperty(PREFIX + "audience", AUDIENCE);
        System.setProperty(
                PREFIX + "jwks-url",
                "http://localhost:" + opened.server.getAddress().getPort() + "/keys");
        return opened;
    }

    @Override
    public void close() {
        System.clearProperty(PREFIX + "issuer");
        System.clearProperty(PREFIX + "audience");
        System.clearProperty(PREFIX + "jwks-url");
        server.stop(0);
    }

    /** How often its keys were asked for. */
    int asked() {
        return asked.get();
    }

    PublicJsonWebKey rsa() {
        return rsa;
    }

    PublicJsonWebKey ec() {
        return ec;
    }

    /** What a good token of hers says. */
    static JwtClaims claims(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    /** A good token, by the key with which providers usually sign. */
    String token(String subject) throws JoseException {
        return signed(claims(subject), rsa, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    static String signed(JwtClaims claims, PublicJsonWebKey key, String algorithm) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key.getPrivateKey());
        return jws.getCompactSerialization();
    }
}
