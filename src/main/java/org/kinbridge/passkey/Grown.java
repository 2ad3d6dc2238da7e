package org.kinbridge.passkey;

import jakarta.inject.Singleton;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.SessionKeeping;
import org.kinbridge.wiring.HouseClock;

/**
 * Answers who may have passkeys: adults, by the policy of their own country. A child's ways in are her PIN and her own
 * device, which end with a word of hers; a passkey on a phone of somebody else's would not.
 */
@Singleton
class Grown {

    private final People people;
    private final Policies policies;
    private final SessionKeeping sessions;
    private final HouseClock clock;

    Grown(People people, Policies policies, SessionKeeping sessions, HouseClock clock) {
        this.people = people;
        this.policies = policies;
        this.sessions = sessions;
        this.clock = clock;
    }

    boolean isUp(PersonId person) {
        return isUp(people.get(person));
    }

    private boolean isUp(Profile profile) {
        return !policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()));
    }

    /**
     * Her profile, if she may add a passkey: {@code not-found} for a child; {@code state-conflict} in a sign-in by PIN. That
     * is on a phone that others hold, and ends by itself: nothing that lasts is begun from it.
     */
    Profile mayAdd(PersonCaller me) {
        Profile profile = people.get(me.person());
        if (!isUp(profile)) {
            throw Problem.notFound();
        }
        if (!sessions.goesOn(me.session())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return profile;
    }
}
