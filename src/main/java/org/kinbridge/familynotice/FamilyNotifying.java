package org.kinbridge.familynotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.event.CallEvent;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.event.Event;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Handler;
import org.kinbridge.inbox.Received;

/** Takes from the bus what a family is told of; whom to tell stands with each kind of fact. */
@ApplicationScoped
class FamilyNotifying implements Handler {

    private static final String CONSUMER = "family-notices";
    private static final Set<Class<? extends Event>> CONCERNS = Set.of(
            AttendanceEvent.Recorded.class,
            AttendanceEvent.Explained.class,
            CallEvent.Missed.class,
            ContactEvent.Lapsed.class,
            ContactEvent.ClockChangeNeared.class,
            CarePlanEvent.Made.class,
            CarePlanEvent.Signed.class,
            CarePlanEvent.EndNeared.class,
            CarePlanEvent.Expired.class,
            CarePlanEvent.Ended.class,
            FamilyEvent.MemberComesOfAge.class,
            RegistrationEvent.Registered.class);

    private final Consuming consuming;
    private final OfSchool ofSchool;
    private final OfContact ofContact;
    private final OfClocks ofClocks;
    private final OfCarePlan ofCarePlan;
    private final OfFamily ofFamily;
    private final OfRegistration ofRegistration;

    FamilyNotifying(
            Consuming consuming,
            OfSchool ofSchool,
            OfContact ofContact,
            OfClocks ofClocks,
            OfCarePlan ofCarePlan,
            OfFamily ofFamily,
            OfRegistration ofRegistration) {
        this.consuming = consuming;
        this.ofSchool = ofSchool;
        this.ofContact = ofContact;
        this.ofClocks = ofClocks;
        this.ofCarePlan = ofCarePlan;
        this.ofFamily = ofFamily;
        this.ofRegistration = ofRegistration;
    }

    /** In the order of the topic: a virtual thread for each record would run many at once, in any order. */
    @Incoming(CONSUMER)
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        consuming.consume(this, record);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> concerns() {
        return CONCERNS;
    }

    @Override
    public void handle(Received received) {
        switch (received.fact()) {
            case AttendanceEvent.Recorded recorded -> ofSchool.tell(recorded, received.id());
            case AttendanceEvent.Explained explained -> ofSchool.tell(explained, received.id());
            case CallEvent.Missed missed -> ofContact.tell(missed, received.id());
            case ContactEvent.Lapsed lapsed -> ofContact.tell(lapsed, received.id());
            case ContactEvent.ClockChangeNeared neared -> ofClocks.tell(neared, received.id());
            case CarePlanEvent plan -> ofCarePlan.tell(plan, received.id());
            case FamilyEvent.MemberComesOfAge grown -> ofFamily.tell(grown, received.id());
            case RegistrationEvent.Registered registered -> ofRegistration.tell(registered, received.id());
            default -> {
                // Nobody is told of anything else.
            }
        }
    }
}
