package org.kinbridge.passkey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.web.Answers;

/** The beginning of a sign-in by passkey; it ends at {@code /v1/auth/token}. */
@Path("/v1/auth/passkey-challenges")
@Tag(name = "Sign-in")
@PermitAll
@RunOnVirtualThread
class SignInChallengeResource {

    private final Challenging challenging;
    private final RelyingParty party;

    SignInChallengeResource(Challenging challenging, RelyingParty party) {
        this.challenging = challenging;
        this.party = party;
    }

    /** {@code PublicKeyCredentialRequestOptionsJSON} of WebAuthn: for any passkey of this domain. {@code timeout} is in milliseconds. */
    @Schema(name = "PasskeyChallenge")
    record View(String challenge, String rpId, long timeout, String userVerification) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Get a challenge to sign in by a passkey; it works once, for five minutes")
    public RestResponse<View> make() {
        return Answers.created(new View(challenging.toSignIn(), party.id(), Challenges.VALID.toMillis(), "required"));
    }
}
