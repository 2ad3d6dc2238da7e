package org.kinbridge.schoolnotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.disclosure.Disclosure;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Question;
import org.kinbridge.disclosure.Told;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.event.Event;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Handler;
import org.kinbridge.inbox.Received;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToInstitution;
import org.kinbridge.school.AttendanceReading;
import org.kinbridge.school.Explained;
import org.kinbridge.school.KnownAttendance;

/** Tells a school that subscribed what is on record of its own students, and what to forget. */
@ApplicationScoped
class SchoolNotifying implements Handler {

    private static final String CONSUMER = "school-notifications";
    private static final Set<Class<? extends Event>> CONCERNS =
            Set.of(AttendanceEvent.Recorded.class, AttendanceEvent.Explained.class, GrantEvent.Ended.class);

    private final Consuming consuming;
    private final DisclosureGate gate;
    private final AttendanceReading attendances;
    private final NoticeMaking notices;

    SchoolNotifying(Consuming consuming, DisclosureGate gate, AttendanceReading attendances, NoticeMaking notices) {
        this.consuming = consuming;
        this.gate = gate;
        this.attendances = attendances;
        this.notices = notices;
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
            case AttendanceEvent.Recorded recorded ->
                tell(
                        gate.ask(
                                Question.from(
                                        recorded.school(),
                                        FactType.ATTENDANCE_RECORDED,
                                        received.id(),
                                        recorded.child()),
                                recorded.school()),
                        received,
                        () -> recorded(attendances.get(recorded.attendanceEvent())));
            case AttendanceEvent.Explained explained ->
                tell(
                        gate.ask(
                                Question.from(
                                        explained.school(),
                                        FactType.ATTENDANCE_EXPLAINED,
                                        received.id(),
                                        explained.child()),
                                explained.school()),
                        received,
                        () -> explained(attendances.get(explained.attendanceEvent())));
            case GrantEvent.Ended ended -> forget(ended, received);
            default -> {
                // Schools are told nothing else.
            }
        }
    }

    private void tell(Disclosure disclosure, Received received, Supplier<ToInstitution> content) {
        if (disclosure instanceof Told told) {
            notices.make(told, received.id(), content.get());
        }
    }

    /** A grant to another kind of institution finds no enrolment. */
    private void forget(GrantEvent.Ended ended, Received received) {
        Optional<EnrolmentId> enrolment = attendances.enrolment(ended.institution(), ended.about());
        if (enrolment.isPresent()) {
            tell(
                    gate.toForget(ended.grant()),
                    received,
                    () -> new ToInstitution.GrantEnded(ended.grant(), enrolment.get(), null, received.at()));
        }
    }

    private static ToInstitution recorded(KnownAttendance attendance) {
        return new ToInstitution.SchoolAttendance(
                attendance.id(),
                attendance.enrolment(),
                attendance.studentUniqueId(),
                attendance.eventDate(),
                attendance.category(),
                attendance.recordedAt());
    }

    private static ToInstitution explained(KnownAttendance attendance) {
        return new ToInstitution.SchoolExplained(
                attendance.id(),
                attendance.enrolment(),
                attendance.studentUniqueId(),
                attendance.explanation().map(Explained::at).orElseThrow());
    }
}
