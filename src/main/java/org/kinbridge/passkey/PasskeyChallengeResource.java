package org.kinbridge.passkey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.web.Answers;

/** The beginning of a new passkey. */
@Path("/v1/me/passkey-challenges")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class PasskeyChallengeResource {

    private final Challenging challenging;
    private final RelyingParty party;
    private final CurrentCaller caller;

    PasskeyChallengeResource(Challenging challenging, RelyingParty party, CurrentCaller caller) {
        this.challenging = challenging;
        this.party = party;
        this.caller = caller;
    }

    /** {@code PublicKeyCredentialCreationOptionsJSON} of WebAuthn. {@code timeout} is in milliseconds. */
    @Schema(name = "NewPasskeyChallenge")
    record View(
            String challenge,
            Party rp,
            User user,
            List<Kind> pubKeyCredParams,
            List<Key> excludeCredentials,
            Selection authenticatorSelection,
            String attestation,
            long timeout) {

        static View of(Challenging.ToAdd asked, String domain) {
            return new View(
                    asked.challenge(),
                    new Party(domain, "Kinbridge"),
                    new User(asked.handle(), asked.name(), asked.name()),
                    Verifying.ALGORITHMS.stream()
                            .map(one -> new Kind("public-key", one.getAlg().getValue()))
                            .toList(),
                    asked.has().stream().map(id -> new Key("public-key", id)).toList(),
                    new Selection("required", true, "required"),
                    "none",
                    Challenges.VALID.toMillis());
        }
    }

    @Schema(name = "PasskeyParty")
    record Party(String id, String name) {}

    @Schema(name = "PasskeyUser")
    record User(String id, String name, String displayName) {}

    @Schema(name = "PasskeyKind")
    record Kind(String type, long alg) {}

    @Schema(name = "PasskeyThere")
    record Key(String type, String id) {}

    @Schema(name = "PasskeySelection")
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Get a challenge to add a passkey, if you are an adult; it works once, for five minutes")
    public RestResponse<View> make() {
        return Answers.created(View.of(challenging.toAdd(caller.person()), party.id()));
    }
}
