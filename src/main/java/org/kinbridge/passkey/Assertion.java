package org.kinbridge.passkey;

/**
 * What an authenticator answers to a challenge (WebAuthn, section 5.2.2), each part in base64url.
 *
 * @param id which passkey it says it is
 * @param userHandle whose it says it is
 */
public record Assertion(
        String id, String clientDataJSON, String authenticatorData, String signature, String userHandle) {}
