package org.kinbridge.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.session.SignedIn;
import org.kinbridge.token.AccessToken;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Limit;
import org.kinbridge.wording.Languages;

/** Signing in. */
@Path("/v1/auth")
@Tag(name = "Sign-in")
@PermitAll
@RunOnVirtualThread
class AuthResource {

    private final SigningIn signingIn;
    private final Granting granting;

    AuthResource(SigningIn signingIn, Granting granting) {
        this.signingIn = signingIn;
        this.granting = granting;
    }

    @Schema(name = "CodeRequest")
    record CodeRequest(@NotBlank @Size(max = 40) String number) {}

    /**
     * Either an access token, with a refresh token where the sign-in may go on without a new code; or a choice token with
     * the profiles behind the number (none: make one).
     */
    @Schema(name = "TokenAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenAnswer(
            @Nullable String accessToken,
            @Nullable String tokenType,
            @Nullable Long expiresIn,
            @Nullable String refreshToken,
            @Nullable Long refreshExpiresIn,
            @Nullable String choiceToken,
            @Nullable List<ProfileBrief> profiles) {

        static TokenAnswer of(AccessToken access) {
            return new TokenAnswer(access.token(), "Bearer", access.lifetime().toSeconds(), null, null, null, null);
        }

        static TokenAnswer of(AccessToken access, SignedIn signedIn) {
            return new TokenAnswer(
                    access.token(),
                    "Bearer",
                    access.lifetime().toSeconds(),
                    signedIn.refreshToken(),
                    signedIn.refreshLifetime().toSeconds(),
                    null,
                    null);
        }

        /** Nobody is known yet: make a profile. */
        static TokenAnswer choice(String choiceToken) {
            return new TokenAnswer(null, null, null, null, null, choiceToken, List.of());
        }

        static TokenAnswer of(SigningIn.Choice choice) {
            List<ProfileBrief> profiles = choice.profiles().stream()
                    .map(profile -> new ProfileBrief(profile.id(), profile.name()))
                    .toList();
            return new TokenAnswer(null, null, null, null, null, choice.token(), profiles);
        }
    }

    @Schema(name = "ProfileBrief")
    record ProfileBrief(PersonId person, String name) {}

    @POST
    @Path("/code")
    @ResponseStatus(202)
    @Operation(summary = "Send a one-time code to a number; the answer is the same whether it is known or not")
    public void sendCode(
            @Valid @NotNull CodeRequest asked, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        signingIn.sendCode(PhoneNumber.parse(asked.number(), "/number"), Languages.accepted(languages));
    }

    @POST
    @Path("/token")
    @Guessable(Limit.WRONG_SECRETS_FROM_AN_ADDRESS)
    @Operation(summary = "Get an access token")
    public TokenAnswer token(@Valid @NotNull TokenRequest asked) {
        return granting.grant(asked);
    }
}
