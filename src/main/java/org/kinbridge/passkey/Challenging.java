package org.kinbridge.passkey;

import jakarta.inject.Singleton;
import java.util.List;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.person.Profile;
import org.kinbridge.web.Limit;
import org.kinbridge.web.Limits;
import org.kinbridge.web.Origin;

/** Gives challenges, within the limits: to whoever wants to sign in, known or not, and to an adult who adds a passkey. */
@Singleton
class Challenging {

    private final Challenges challenges;
    private final PasskeyKeeping keeping;
    private final PasskeySigningIn signingIn;
    private final Grown grown;
    private final Limits limits;
    private final Origin origin;

    Challenging(
            Challenges challenges,
            PasskeyKeeping keeping,
            PasskeySigningIn signingIn,
            Grown grown,
            Limits limits,
            Origin origin) {
        this.challenges = challenges;
        this.keeping = keeping;
        this.signingIn = signingIn;
        this.grown = grown;
        this.limits = limits;
        this.origin = origin;
    }

    /**
     * What an authenticator needs to make a passkey for somebody.
     *
     * @param has the ids of those that she has: none is made where one of them is
     */
    record ToAdd(String challenge, String handle, String name, List<String> has) {}

    /** A challenge for whoever signs in, in base64url. */
    String toSignIn() {
        limits.count(Limit.CHALLENGES_FROM_AN_ADDRESS, origin.address());
        return challenges.make(null);
    }

    /** A challenge for her; refused as {@link Grown#mayAdd} says. */
    ToAdd toAdd(PersonCaller me) {
        limits.count(Limit.CHALLENGES_FROM_AN_ADDRESS, origin.address());
        Profile profile = grown.mayAdd(me);
        List<String> has = keeping.of(me.person()).stream()
                .map(passkey -> passkey.credential().credentialId())
                .toList();
        return new ToAdd(challenges.make(me.person()), signingIn.handle(me.person()), profile.name(), has);
    }
}
