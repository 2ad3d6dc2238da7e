package org.kinbridge.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PasskeyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Adds somebody's passkeys, shows her those she has, and takes them away. Nobody else sees them. */
@ApplicationScoped
class PasskeyKeeping {

    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Verifying verifying;
    private final Grown grown;
    private final HouseClock clock;

    PasskeyKeeping(Passkeys passkeys, Challenges challenges, Verifying verifying, Grown grown, HouseClock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.verifying = verifying;
        this.grown = grown;
        this.clock = clock;
    }

    /**
     * Adds what her authenticator has made; {@code invalid}, with one sentence for everything, if it does not answer a
     * challenge that was made for her. Nobody is told whose a key is that is there already.
     */
    @Transactional
    Passkey add(PersonCaller me, String label, String clientData, String attestation) {
        grown.mayAdd(me);
        if (passkeys.of(me.person()).size() >= MOST) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        Passkey added = verifying
                .register(clientData, attestation, challenge -> challenges.spend(challenge, me.person()))
                .filter(made -> !passkeys.isTaken(made.credentialId()))
                .map(made -> new Passkey(me.person(), label, made, clock.instant()))
                .orElseThrow(() -> Problem.invalid("/attestationObject", "a new key, made for a challenge of yours"));
        passkeys.persist(added);
        return added;
    }

    /** Hers, in the order in which she added them. */
    @Transactional
    List<Passkey> of(PersonId owner, Slice slice) {
        String after = slice.after();
        return passkeys.of(owner, after == null ? null : PasskeyId.fromString(after), slice.fetch());
    }

    /** All of hers. */
    @Transactional
    List<Passkey> of(PersonId owner) {
        return passkeys.of(owner);
    }

    /** Takes one of hers away; {@code not-found} if it is none of hers. Where it has signed her in, she ends herself. */
    @Transactional
    void remove(PersonId owner, PasskeyId passkey) {
        if (!passkeys.remove(owner, passkey)) {
            throw Problem.notFound();
        }
    }
}
