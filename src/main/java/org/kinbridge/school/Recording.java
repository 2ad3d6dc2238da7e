package org.kinbridge.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.problem.Problem;
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Records what a school reports of its own students, each thing once. */
@ApplicationScoped
class Recording {

    private final Enrolments enrolments;
    private final Attendances attendances;
    private final Explanations explanations;
    private final People people;
    private final ReadLog readLog;
    private final Outbox outbox;
    private final HouseClock clock;

    Recording(
            Enrolments enrolments,
            Attendances attendances,
            Explanations explanations,
            People people,
            ReadLog readLog,
            Outbox outbox,
            HouseClock clock) {
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.explanations = explanations;
        this.people = people;
        this.readLog = readLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is on record now, with the family's word on it; {@code first} if it was not before. */
    record Recorded(Attendance attendance, Optional<Explained> explanation, boolean first) {}

    @Transactional
    Recorded record(InstitutionId school, AttendanceReport report) {
        Enrolment enrolment =
                enrolments.locked(school, report.studentUniqueId()).orElseThrow(Problem::notFound);
        enrolment.mustHold(report.eventDate(), todayOf(enrolment));
        Optional<Attendance> before = attendances.same(enrolment, report);
        if (before.isPresent()) {
            looked(school, before.stream());
            return new Recorded(before.get(), explanations.of(before.get().id()), false);
        }
        Attendance attendance = new Attendance(enrolment, report, clock.instant());
        attendances.persist(attendance);
        outbox.append(
                new AttendanceEvent.Recorded(enrolment.child(), attendance.id(), enrolment.id(), enrolment.school()));
        return new Recorded(attendance, Optional.empty(), true);
    }

    private LocalDate todayOf(Enrolment enrolment) {
        return LocalDate.ofInstant(
                clock.instant(), people.get(enrolment.child()).zone());
    }

    @Transactional
    List<Recorded> of(InstitutionId school, Slice slice) {
        String after = slice.after();
        List<Attendance> found =
                attendances.of(school, after == null ? null : AttendanceEventId.fromString(after), slice.fetch());
        looked(school, found.stream().limit(slice.limit()));
        Map<AttendanceEventId, Explained> explained =
                explanations.of(found.stream().map(Attendance::id).toList());
        return found.stream()
                .map(one -> new Recorded(one, Optional.ofNullable(explained.get(one.id())), false))
                .toList();
    }

    private void looked(InstitutionId school, Stream<Attendance> shown) {
        readLog.read(Onlooker.software(school), shown.map(Recording::look).toList());
    }

    private static Look look(Attendance attendance) {
        Enrolment enrolment = attendance.enrolment();
        return new Look(
                enrolment.child(),
                enrolment.introducedBy(),
                RecordKind.ATTENDANCE_EVENT,
                attendance.id().value(),
                ReadingPurpose.ATTENDANCE);
    }
}
