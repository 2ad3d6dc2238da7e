package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A phone that makes a passkey and signs with it, as an authenticator and a browser do together (WebAuthn, sections 5.8.1,
 * 6.1 and 6.5): a real key for ES256, real CBOR. What it says can be bent.
 */
final class Phone {

    static final String HERE = "http://localhost:8080";

    private static final int COORDINATE = 32;
    private static final int PRESENT = 0x01;
    private static final int RECOGNISED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    private final byte[] id = new byte[16];
    private String origin = HERE;
    private String domain = "localhost";
    private String handle = "";
    private int flags = PRESENT | RECOGNISED;
    private int algorithm = -7;
    private int counter;

    Phone() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** It speaks for a page of this address. */
    Phone at(String address) {
        origin = address;
        return this;
    }

    /** It believes that this domain asks. */
    Phone of(String name) {
        domain = name;
        return this;
    }

    /** It does not look who holds it. */
    Phone withoutLooking() {
        flags = PRESENT;
        return this;
    }

    /** It says that its key is of this kind. */
    Phone saying(int kind) {
        algorithm = kind;
        return this;
    }

    /** It takes itself for that person's. */
    Phone ownedBy(String user) {
        handle = user;
        return this;
    }

    /** It has signed so often. */
    Phone counting(int signed) {
        counter = signed;
        return this;
    }

    String id() {
        return text(id);
    }

    String handle() {
        return handle;
    }

    /** Adds a passkey of this phone. */
    static Phone addedBy(Somebody owner, String label) {
        Phone phone = new Phone();
        owner.posts("/v1/me/passkeys", phone.makes(challenge(owner), label), 201);
        return phone;
    }

    /** What the API wants to be answered by a new passkey of hers. */
    static JsonPath challenge(Somebody owner) {
        return owner.posts("/v1/me/passkey-challenges", 201);
    }

    /** What the API wants to be answered by whoever signs in. */
    static JsonPath challenge() {
        return Somebody.anyone()
                .post("/v1/auth/passkey-challenges")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Makes its key for this challenge: the body of the POST that adds it. */
    Map<String, Object> makes(JsonPath asked, String label) {
        if (asked.get("user") != null) {
            handle = asked.getString("user.id");
        }
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("fmt", "none");
        made.put("attStmt", Map.of());
        made.put("authData", told(flags | WITH_KEY, attested()));
        return new HashMap<>(Map.of(
                "label",
                label,
                "clientDataJSON",
                text(said("webauthn.create", asked.getString("challenge"))),
                "attestationObject",
                text(Cbor.of(made))));
    }

    /** Signs this challenge: the body of the POST that signs in. */
    Map<String, Object> signs(JsonPath asked) {
        return signs(said("webauthn.get", asked.getString("challenge")));
    }

    /** Signs whatever a browser says. */
    Map<String, Object> signs(byte[] said) {
        counter += counter == 0 ? 0 : 1;
        byte[] told = told(flags, new byte[0]);
        return new HashMap<>(Map.of(
                "grantType",
                "passkey",
                "id",
                id(),
                "clientDataJSON",
                text(said),
                "authenticatorData",
                text(told),
                "signature",
                text(signature(told, hash(said))),
                "userHandle",
                handle));
    }

    byte[] said(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] told(int withFlags, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(hash(domain.getBytes(StandardCharsets.UTF_8)))
                .put((byte) withFlags)
                .putInt(counter)
                .put(more)
                .array();
    }

    private byte[] attested() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        Map<Integer, Object> cose = new LinkedHashMap<>();
        cose.put(1, 2);
        cose.put(3, algorithm);
        cose.put(-1, 1);
        cose.put(-2, coordinate(open.getW().getAffineX()));
        cose.put(-3, coordinate(open.getW().getAffineY()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[16]);
        out.write(0);
        out.write(id.length);
        out.writeBytes(id);
        out.writeBytes(Cbor.of(cose));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int kept = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - kept, padded, COORDINATE - kept, kept);
        return padded;
    }

    private byte[] signature(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same with one bit turned over in its last byte. */
    static String bent(Object base64Url) {
        byte[] bytes = Base64.getUrlDecoder().decode((String) base64Url);
        byte[] bent = Arrays.copyOf(bytes, bytes.length);
        bent[bent.length - 1] ^= 1;
        return text(bent);
    }
}
