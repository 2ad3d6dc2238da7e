package org.kinbridge.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what authenticators say and checks it as WebAuthn Level 3, sections 7.1 and 7.2, asks: its challenge, origin and
 * domain, that she was there and was recognised, its signature, and that its counter goes on. Which make a phone is, nobody
 * asks: of attestation there may be none, or the key's own.
 */
@Singleton
class Verifying {

    /** ES256, and RS256 for those that have nothing else. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(algorithm(COSEAlgorithmIdentifier.ES256), algorithm(COSEAlgorithmIdentifier.RS256));

    private static final Logger LOG = Logger.getLogger(Verifying.class);

    private final ObjectConverter json = new ObjectConverter();
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(json);
    private final WebAuthnManager library = new WebAuthnManager(
            List.of(new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
            (aaguid, statement, now) -> {
                throw new BadAttestationStatementException("no maker of authenticators is believed");
            },
            new DefaultSelfAttestationTrustworthinessVerifier(),
            json);
    private final RelyingParty party;

    Verifying(RelyingParty party) {
        this.party = party;
    }

    /**
     * What is kept of an authenticator's key.
     *
     * @param credentialId its id, in base64url
     * @param attested the library's own form of its id and public key, in base64url
     * @param backupEligible whether it may be on several of her devices; it never changes
     * @param counter how often it has signed; 0 for those that do not count
     */
    record Credential(String credentialId, String attested, boolean backupEligible, long counter) {}

    /**
     * What an authenticator says to sign somebody in, not believed yet.
     *
     * @param challenge that it answers
     * @param credentialId which passkey it says it is, in base64url
     * @param handle whose it says it is, in base64url
     */
    record Answer(AuthenticationData said, Challenge challenge, String credentialId, String handle) {}

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier which) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, which);
    }

    /**
     * A new key, if everything fits.
     *
     * @param spend whether the challenge that it answers is one of ours, and is now used up
     */
    Optional<Credential> register(String clientData, String attestation, Predicate<Challenge> spend) {
        Optional<RegistrationData> read =
                tried(() -> library.parse(new RegistrationRequest(bytes(attestation), bytes(clientData))));
        return read.flatMap(said -> tried(() -> challenge(said.getCollectedClientData())))
                .filter(spend)
                .flatMap(spent -> tried(() -> register(read.get(), spent)));
    }

    private Credential register(RegistrationData said, Challenge spent) {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> made = Objects.requireNonNull(
                        library.verify(said, new RegistrationParameters(party.expecting(spent), ALGORITHMS, true, true))
                                .getAttestationObject())
                .getAuthenticatorData();
        AttestedCredentialData credential = Objects.requireNonNull(made.getAttestedCredentialData());
        return new Credential(
                text(credential.getCredentialId()),
                text(attested.convert(credential)),
                made.isFlagBE(),
                made.getSignCount());
    }

    /** Empty if it cannot be read. */
    Optional<Answer> read(Assertion shown) {
        return tried(() -> {
            byte[] id = bytes(shown.id());
            byte[] handle = bytes(shown.userHandle());
            AuthenticationData said = library.parse(new AuthenticationRequest(
                    id,
                    handle,
                    bytes(shown.authenticatorData()),
                    bytes(shown.clientDataJSON()),
                    bytes(shown.signature())));
            return new Answer(said, challenge(said.getCollectedClientData()), text(id), text(handle));
        });
    }

    private static Challenge challenge(@Nullable CollectedClientData said) {
        return Objects.requireNonNull(Objects.requireNonNull(said).getChallenge());
    }

    /** How often this key has signed by now, if it has signed this; the challenge is used up already. */
    Optional<Long> verify(Answer answer, Credential kept) {
        AuthenticationParameters asked =
                new AuthenticationParameters(party.expecting(answer.challenge()), record(kept), null, true, true);
        return tried(() -> Objects.requireNonNull(
                        library.verify(answer.said(), asked).getAuthenticatorData())
                .getSignCount());
    }

    private CredentialRecordImpl record(Credential kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                null,
                kept.counter(),
                attested.convert(bytes(kept.attested())),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    /** Whatever the library makes of what somebody made up, it is a refusal. */
    private static <T> Optional<T> tried(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (RuntimeException e) {
            LOG.debugf("an authenticator's answer is refused: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
