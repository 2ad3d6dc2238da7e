package org.kinbridge.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.NewProfile;
import org.kinbridge.provider.ProviderSigningIn;
import org.kinbridge.session.SignedIn;
import org.kinbridge.token.AccessToken;
import org.kinbridge.token.Tokens;
import org.kinbridge.web.Answers;

/** A first profile. */
@Path("/v1/me")
@Tag(name = "Sign-in")
@RunOnVirtualThread
class ProfileResource {

    private final SigningIn signingIn;
    private final ProviderSigningIn vouchedFor;
    private final Tokens tokens;

    ProfileResource(SigningIn signingIn, ProviderSigningIn vouchedFor, Tokens tokens) {
        this.signingIn = signingIn;
        this.vouchedFor = vouchedFor;
        this.tokens = tokens;
    }

    @Schema(name = "NewMe")
    record NewMe(
            @NotBlank @Size(max = 1000) String choiceToken,
            @Valid @NotNull NewProfile profile) {}

    @Schema(name = "NewMeAnswer")
    record NewMeAnswer(
            PersonId id,
            String accessToken,
            String tokenType,
            long expiresIn,
            String refreshToken,
            long refreshExpiresIn) {

        static NewMeAnswer of(SignedIn made, AccessToken access) {
            return new NewMeAnswer(
                    made.person(),
                    access.token(),
                    "Bearer",
                    access.lifetime().toSeconds(),
                    made.refreshToken(),
                    made.refreshLifetime().toSeconds());
        }
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            summary = "Make your profile behind the number you have just proved, or as whom your provider vouches for")
    public RestResponse<NewMeAnswer> create(@Valid @NotNull NewMe asked) {
        SignedIn made = vouchedFor
                .create(asked.choiceToken(), asked.profile())
                .orElseGet(() -> signingIn.create(asked.choiceToken(), asked.profile()));
        return Answers.created(NewMeAnswer.of(made, tokens.forPerson(made.person(), made.session())));
    }
}
