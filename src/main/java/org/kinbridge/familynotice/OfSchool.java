package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.school.AttendanceReading;
import org.kinbridge.school.Explained;
import org.kinbridge.school.KnownAttendance;

/** Of school: whoever decides for the child at the moment of telling. */
@Singleton
class OfSchool {

    private final AttendanceReading attendances;
    private final InstitutionKeeping institutions;
    private final Kin kin;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfSchool(
            AttendanceReading attendances,
            InstitutionKeeping institutions,
            Kin kin,
            NoticeMaking notices,
            Outbox outbox) {
        this.attendances = attendances;
        this.institutions = institutions;
        this.kin = kin;
        this.notices = notices;
        this.outbox = outbox;
    }

    void tell(AttendanceEvent.Recorded recorded, EventId event) {
        KnownAttendance attendance = attendances.get(recorded.attendanceEvent());
        ToPerson content = new ToPerson.ChildAttendance(
                recorded.child(),
                attendance.id(),
                institutions.get(recorded.school()).name(),
                attendance.eventDate(),
                attendance.category(),
                attendance.reason(),
                attendance.recordedAt());
        kin.deciders(recorded.child()).forEach(decider -> tell(decider, recorded, event, content));
    }

    /** The others of the household of whoever explained; another household of the child has words of its own. */
    void tell(AttendanceEvent.Explained explained, EventId event) {
        KnownAttendance attendance = attendances.get(explained.attendanceEvent());
        PersonId by = attendance.explanation().map(Explained::by).orElseThrow();
        ToPerson content = new ToPerson.ChildExplained(
                explained.child(),
                attendance.id(),
                institutions.get(explained.school()).name(),
                attendance.eventDate(),
                by);
        kin.decidersTogetherWith(by, explained.child()).stream()
                .filter(decider -> !decider.equals(by))
                .forEach(decider -> tell(decider, explained, event, content));
    }

    private void tell(PersonId reader, AttendanceEvent fact, EventId event, ToPerson content) {
        NoticeId notice = notices.make(reader, event, content);
        outbox.append(new AttendanceEvent.NoticeMade(fact.child(), notice, reader));
    }
}
