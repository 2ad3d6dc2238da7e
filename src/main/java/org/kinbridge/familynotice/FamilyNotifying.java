package org.kinbridge.familynotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Received;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.notice.NoticeContent;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.school.AttendanceReading;
import org.kinbridge.school.KnownAttendance;

/** Tells everybody who decides for a child, at the moment of telling, what her school recorded. */
@ApplicationScoped
class FamilyNotifying {

    private static final String CONSUMER = "family-notices";

    private final Consuming consuming;
    private final AttendanceReading attendances;
    private final InstitutionKeeping institutions;
    private final Kin kin;
    private final NoticeMaking notices;
    private final Outbox outbox;

    FamilyNotifying(
            Consuming consuming,
            AttendanceReading attendances,
            InstitutionKeeping institutions,
            Kin kin,
            NoticeMaking notices,
            Outbox outbox) {
        this.consuming = consuming;
        this.attendances = attendances;
        this.institutions = institutions;
        this.kin = kin;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** In the order of the topic: a virtual thread for each record would run many at once, in any order. */
    @Incoming(CONSUMER)
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        consuming.consume(CONSUMER, record, this::handle);
    }

    private void handle(Received received) {
        if (received.fact() instanceof AttendanceEvent.Recorded recorded) {
            NoticeContent.ChildAttendance content = content(recorded);
            kin.deciders(recorded.child()).forEach(decider -> tell(decider, received, content));
        }
    }

    private void tell(PersonId decider, Received received, NoticeContent.ChildAttendance content) {
        NoticeId notice = notices.make(decider, received.id(), content);
        outbox.append(new AttendanceEvent.NoticeMade(content.child(), notice, decider));
    }

    private NoticeContent.ChildAttendance content(AttendanceEvent.Recorded recorded) {
        KnownAttendance attendance = attendances.get(recorded.attendanceEvent());
        return new NoticeContent.ChildAttendance(
                recorded.child(),
                institutions.get(recorded.school()).name(),
                attendance.eventDate(),
                attendance.category(),
                attendance.reason(),
                attendance.recordedAt());
    }
}
