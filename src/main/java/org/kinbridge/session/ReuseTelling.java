package org.kinbridge.session;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kinbridge.channel.Sms;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/**
 * Tells somebody that a session of hers ended because it was copied: at the numbers she has proved. Of a child's nothing is
 * sent, because others read those phones; she finds it among her sessions.
 */
@Singleton
class ReuseTelling {

    private static final Logger LOG = Logger.getLogger(ReuseTelling.class);

    private final People people;
    private final Policies policies;
    private final Sms sms;
    private final Wording wording;
    private final HouseClock clock;

    ReuseTelling(People people, Policies policies, @Named("gateway") Sms sms, Wording wording, HouseClock clock) {
        this.people = people;
        this.policies = policies;
        this.sms = sms;
        this.wording = wording;
        this.clock = clock;
    }

    /** Sends it, outside of any transaction; a gateway that is away loses it, and the session is over all the same. */
    void tell(PersonId owner) {
        Profile profile = people.get(owner);
        if (policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()))) {
            return;
        }
        String text =
                wording.say(profile.languages(), Text.SIGN_IN_COPIED, Map.of()).text();
        people.provedNumbersOf(owner).forEach(number -> send(number, text));
    }

    private void send(PhoneNumber number, String text) {
        try {
            sms.send(number.value(), text);
        } catch (Sms.ChannelAway e) {
            LOG.warnf("that a sign-in was copied could not be sent: %s", e.getMessage());
        }
    }
}
