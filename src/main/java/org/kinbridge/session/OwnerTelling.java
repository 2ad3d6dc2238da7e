package org.kinbridge.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
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

    /** The numbers at which somebody is told, and her languages. */
    private record Reached(List<PhoneNumber> numbers, List<String> languages) {}

    /** Sends it, outside of any transaction; a gateway that is away loses it. */
    public void tell(PersonId owner, Text what) {
        Reached reached = QuarkusTransaction.requiringNew().call(() -> reach(owner));
        String text = wording.say(reached.languages(), what, Map.of()).text();
        reached.numbers().forEach(number -> send(number, text));
    }

    private Reached reach(PersonId owner) {
        Profile profile = people.get(owner);
        boolean child = policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()));
        return new Reached(child ? List.of() : List.copyOf(people.provedNumbersOf(owner)), profile.languages());
    }

    private void send(PhoneNumber number, String text) {
        try {
            sms.send(number.value(), text);
        } catch (Sms.ChannelAway e) {
            LOG.warnf("what became of a sign-in could not be sent: %s", e.getMessage());
        }
    }
}
