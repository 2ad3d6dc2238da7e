package org.kinbridge.signin;

import java.util.Optional;

/** Signs somebody in by a passkey. Passkeys are kept in a room above this one, which answers here. */
public interface PasskeyGrant {

    /**
     * What an authenticator answers to a challenge (WebAuthn, section 5.2.2), each part in base64url.
     *
     * @param id which passkey it says it is
     * @param userHandle whose it says it is
     */
    record Assertion(String id, String clientDataJSON, String authenticatorData, String signature, String userHandle) {}

    /** A new sign-in; empty for whatever does not fit. Not inside a transaction: what was shown is used up either way. */
    Optional<SignedIn> signIn(Assertion shown);
}
