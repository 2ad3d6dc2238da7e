package org.kinbridge.passkey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import org.kinbridge.id.PersonId;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SessionKind;
import org.kinbridge.session.SignedIn;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;

/** Signs an adult in by what her authenticator answers to a challenge. */
@Singleton
public class PasskeySigningIn {

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Verifying verifying;
    private final Grown grown;
    private final Refreshing refreshing;
    private final Vault vault;
    private final HouseClock clock;

    PasskeySigningIn(
            Passkeys passkeys,
            Challenges challenges,
            Verifying verifying,
            Grown grown,
            Refreshing refreshing,
            Vault vault,
            HouseClock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.verifying = verifying;
        this.grown = grown;
        this.refreshing = refreshing;
        this.vault = vault;
        this.clock = clock;
    }

    /** Authenticators know her by this (WebAuthn, section 5.4.3, {@code id}): it tells nothing of her, and never changes. */
    String handle(PersonId person) {
        return Verifying.text(HexFormat.of().parseHex(vault.mark(person.toString(), "passkey-user")));
    }

    /**
     * A new sign-in; empty for whatever does not fit. Not inside a transaction: the challenge is used up, whatever comes of
     * it.
     */
    public Optional<SignedIn> signIn(Assertion shown) {
        return verifying
                .read(shown)
                .filter(answer -> challenges.spend(answer.challenge(), null))
                .flatMap(answer -> QuarkusTransaction.requiringNew().call(() -> begin(answer)));
    }

    private Optional<SignedIn> begin(Verifying.Answer answer) {
        return passkeys.locked(answer.credentialId())
                .filter(found -> handle(found.person()).equals(answer.handle()))
                .filter(found -> grown.isUp(found.person()))
                .flatMap(found -> verifying.verify(answer, found.credential()).map(counted -> begin(found, counted)));
    }

    private SignedIn begin(Passkey used, long counted) {
        used.use(counted, clock.instant());
        return refreshing.begin(used.person(), SessionKind.PASSKEY);
    }
}
