package org.kinbridge.school;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What a school recorded of one student and day. Never changed: a correction is an event of its own. */
@Entity
@Table(name = "attendance_event")
class Attendance {

    @EmbeddedId
    private AttendanceEventId id;

    private InstitutionId school;

    @ManyToOne
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    private LocalDate eventDate;

    @Enumerated(EnumType.STRING)
    private AttendanceCategory category;

    private @Nullable String reason;
    private Instant recordedAt;

    Attendance() {}

    Attendance(Enrolment enrolment, AttendanceReport report, Instant now) {
        id = AttendanceEventId.fresh();
        school = enrolment.school();
        this.enrolment = enrolment;
        eventDate = report.eventDate();
        category = report.category();
        reason = report.reason();
        recordedAt = now;
    }

    /** A child who was there needs no explanation. */
    void mustAskForAWord() {
        if (category == AttendanceCategory.IN_ATTENDANCE) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    AttendanceEventId id() {
        return id;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    LocalDate eventDate() {
        return eventDate;
    }

    AttendanceCategory category() {
        return category;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
