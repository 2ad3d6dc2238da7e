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
 * Tells somebody what became of her sign-in, at the numbers she has proved: that a session ended because it was copied, that
 * there is a new way in. Of a child's nothing is sent, because others read those phones; she finds it among her sessions.
 */
@Singleton
public class OwnerTelling {

    private static final Logger LOG = Logger.getLogger(OwnerTelling.class);

    private final People people;
    private final Policies policies;
    private final Sms sms;
    private final Wording wording;
    private final HouseClock clock;

    OwnerTelling(People people, Policies policies, @Named("gateway") Sms sms, Wording wording, HouseClock clock) {
        this.people = people;
        this.policies = policies;
        this.sms = sms;
        this.wording = wording;
        this.clock = clock;
    }

    /** Sends it, outside of any transaction; a gateway that is away loses it. */
    public void tell(PersonId owner, Text what) {
        Profile profile = people.get(owner);
        if (policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()))) {
            return;
        }
        String text =
                wording.say(profile.languages(), what, Map.of()).text();
        people.provedNumbersOf(owner).forEach(number -> send(number, text));
    }

    private void send(PhoneNumber number, String text) {
        try {
            sms.send(number.value(), text);
        } catch (Sms.ChannelAway e) {
            LOG.warnf("what became of a sign-in could not be sent: %s", e.getMessage());
        }
    }
}
