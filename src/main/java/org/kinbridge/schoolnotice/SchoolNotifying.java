package org.kinbridge.schoolnotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.disclosure.Addressee;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.GrantReading;
import org.kinbridge.disclosure.Origin;
import org.kinbridge.disclosure.Question;
import org.kinbridge.disclosure.Told;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.event.Event;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Handler;
import org.kinbridge.inbox.Received;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToInstitution;
import org.kinbridge.school.AttendanceReading;
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
    private final GrantReading grants;
    private final NoticeMaking notices;

    SchoolNotifying(
            Consuming consuming,
            DisclosureGate gate,
            AttendanceReading attendances,
            GrantReading grants,
            NoticeMaking notices) {
        this.consuming = consuming;
        this.gate = gate;
        this.attendances = attendances;
        this.grants = grants;
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
                        Question.from(
                                new Origin(
                                        recorded.school(),
                                        recorded.attendanceEvent().value()),
                                FactType.ATTENDANCE_RECORDED,
                                received.id(),
                                recorded.child()),
                        () -> attendances.get(recorded.attendanceEvent()));
            case AttendanceEvent.Explained explained ->
                tell(
                        Question.from(
                                new Origin(
                                        explained.school(),
                                        explained.attendanceEvent().value()),
                                FactType.ATTENDANCE_EXPLAINED,
                                received.id(),
                                explained.child()),
                        () -> attendances.get(explained.attendanceEvent()));
            case GrantEvent.Ended ended -> forget(ended, received);
            default -> {
                // Schools are told nothing else.
            }
        }
    }

    /** To the school that recorded it; and to others that the family lets know what this one records. */
    private void tell(Question question, Supplier<KnownAttendance> attendance) {
        InstitutionId source = question.origin().orElseThrow().institution();
        ask(question, source, attendance);
        grants.others(source, question.about()).forEach(other -> ask(question, other, attendance));
    }

    /** A school that has no record of the child could not know of whom it is told. */
    private void ask(Question question, InstitutionId school, Supplier<KnownAttendance> attendance) {
        attendances.enrolment(school, question.about()).ifPresent(enrolment -> {
            if (gate.ask(question, new Addressee(school, enrolment.value())) instanceof Told told) {
                notices.make(told, question.event(), Attended.told(attendance.get(), told, enrolment));
            }
        });
    }

    /** A grant to another kind of institution finds no enrolment. */
    private void forget(GrantEvent.Ended ended, Received received) {
        Optional<EnrolmentId> enrolment = attendances.enrolment(ended.institution(), ended.about());
        if (enrolment.isPresent()
                && gate.toForget(
                                ended.grant(),
                                new Addressee(
                                        ended.institution(), enrolment.get().value()))
                        instanceof Told told) {
            notices.make(
                    told,
                    received.id(),
                    new ToInstitution.GrantEnded(ended.grant(), enrolment.get(), null, received.at()));
        }
    }
}
