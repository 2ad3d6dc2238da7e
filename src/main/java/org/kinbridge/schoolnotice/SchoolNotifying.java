package org.kinbridge.schoolnotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.disclosure.Disclosure;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Told;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Received;
import org.kinbridge.notice.NoticeContent;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.school.AttendanceReading;
import org.kinbridge.school.KnownAttendance;

/** Tells a school that subscribed what is on record of its own students. */
@ApplicationScoped
class SchoolNotifying {

    private static final String CONSUMER = "school-notifications";

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
        consuming.consume(CONSUMER, record, this::handle);
    }

    private void handle(Received received) {
        if (received.fact() instanceof AttendanceEvent.Recorded recorded) {
            Disclosure disclosure =
                    gate.ask(FactType.ATTENDANCE_RECORDED, recorded.child(), recorded.school(), recorded.school());
            if (disclosure instanceof Told told) {
                notices.make(told, received.id(), content(recorded));
            }
        }
    }

    private NoticeContent.SchoolAttendance content(AttendanceEvent.Recorded recorded) {
        KnownAttendance attendance = attendances.get(recorded.attendanceEvent());
        return new NoticeContent.SchoolAttendance(
                attendance.id(),
                attendance.enrolment(),
                attendance.studentUniqueId(),
                attendance.eventDate(),
                attendance.category(),
                attendance.recordedAt());
    }
}
