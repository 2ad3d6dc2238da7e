package org.kinbridge.signin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.client.ClientName;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.NewProfile;

/** What somebody proves herself by; {@code grantType} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "grantType")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TokenRequest.ByCode.class, name = "code"),
    @JsonSubTypes.Type(value = TokenRequest.ByChoice.class, name = "choice"),
    @JsonSubTypes.Type(value = TokenRequest.ByPin.class, name = "pin"),
    @JsonSubTypes.Type(value = TokenRequest.ByClient.class, name = "client_credentials"),
    @JsonSubTypes.Type(value = TokenRequest.ByRefresh.class, name = "refresh_token"),
    @JsonSubTypes.Type(value = TokenRequest.ByStaff.class, name = "staff"),
    @JsonSubTypes.Type(value = TokenRequest.ByProvider.class, name = "provider"),
    @JsonSubTypes.Type(value = TokenRequest.ByPairing.class, name = "pairing"),
    @JsonSubTypes.Type(value = TokenRequest.ByPasskey.class, name = "passkey")
})
@Schema(
        name = "TokenRequest",
        oneOf = {
            TokenRequest.ByCode.class,
            TokenRequest.ByChoice.class,
            TokenRequest.ByPin.class,
            TokenRequest.ByClient.class,
            TokenRequest.ByRefresh.class,
            TokenRequest.ByStaff.class,
            TokenRequest.ByProvider.class,
            TokenRequest.ByPairing.class,
            TokenRequest.ByPasskey.class
        },
        discriminatorProperty = "grantType",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "code", schema = TokenRequest.ByCode.class),
            @DiscriminatorMapping(value = "choice", schema = TokenRequest.ByChoice.class),
            @DiscriminatorMapping(value = "pin", schema = TokenRequest.ByPin.class),
            @DiscriminatorMapping(value = "client_credentials", schema = TokenRequest.ByClient.class),
            @DiscriminatorMapping(value = "refresh_token", schema = TokenRequest.ByRefresh.class),
            @DiscriminatorMapping(value = "staff", schema = TokenRequest.ByStaff.class),
            @DiscriminatorMapping(value = "provider", schema = TokenRequest.ByProvider.class),
            @DiscriminatorMapping(value = "pairing", schema = TokenRequest.ByPairing.class),
            @DiscriminatorMapping(value = "passkey", schema = TokenRequest.ByPasskey.class)
        })
sealed interface TokenRequest {

    /** A number and the code that was sent to it. */
    @Schema(name = "TokenRequestByCode")
    record ByCode(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 20) String code) implements TokenRequest {}

    /** One of the profiles behind a proved number; a profile with a PIN needs it. */
    @Schema(name = "TokenRequestByChoice")
    record ByChoice(
            @NotBlank @Size(max = 1000) String choiceToken,
            @NotNull PersonId person,
            @Nullable @Pattern(regexp = "\\d{6}") String pin)
            implements TokenRequest {}

    /** A child on any phone: its number, her name, her PIN. */
    @Schema(name = "TokenRequestByPin")
    record ByPin(
            @NotBlank @Size(max = 40) String number,

            @NotBlank @Size(max = 2 * NewProfile.LONGEST_NAME) @Schema(maxLength = NewProfile.LONGEST_NAME)
            String name,

            @NotBlank @Size(max = 20) String pin)
            implements TokenRequest {}

    /** An institution's software, or {@code operator}; without {@code scope}, everything its kind may have. */
    @Schema(name = "TokenRequestByClient")
    record ByClient(
            @NotNull ClientName clientId,
            @NotBlank @Size(max = 200) String clientSecret,
            @Nullable @Size(max = 500) String scope)
            implements TokenRequest {}

    /** A sign-in that goes on; the token works once, and the answer holds the next. */
    @Schema(name = "TokenRequestByRefresh")
    record ByRefresh(@NotBlank @Size(max = 500) String refreshToken) implements TokenRequest {}

    /** Whoever is signed in as a person, to act for an institution she works for; her own token comes with the request. */
    @Schema(name = "TokenRequestByStaff")
    record ByStaff(@NotNull InstitutionId institution) implements TokenRequest {}

    /** Somebody for whom the outside OpenID provider vouches, where this installation has one. */
    @Schema(name = "TokenRequestByProvider")
    record ByProvider(@NotBlank @Size(max = 8000) String idToken) implements TokenRequest {}

    /** A child on her own device: a pairing code, and her PIN once she has chosen one herself. */
    @Schema(name = "TokenRequestByPairing")
    record ByPairing(
            @NotBlank @Size(max = 60) String code,
            @Nullable @Pattern(regexp = "\\d{6}") String pin) implements TokenRequest {}

    /** An adult's authenticator: its answer to a challenge of {@code /v1/auth/passkey-challenges}, its bytes in base64url. */
    @Schema(name = "TokenRequestByPasskey")
    record ByPasskey(
            @NotBlank @Size(max = 1400) String id,
            @NotBlank @Size(max = 4000) String clientDataJSON,
            @NotBlank @Size(max = 4000) String authenticatorData,
            @NotBlank @Size(max = 1400) String signature,
            @NotBlank @Size(max = 100) String userHandle)
            implements TokenRequest {}
}
