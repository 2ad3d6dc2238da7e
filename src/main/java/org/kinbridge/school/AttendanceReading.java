package org.kinbridge.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/** Reads attendance events for the rooms that tell of them; whom they may tell is their own question. */
@ApplicationScoped
public class AttendanceReading {

    private final Attendances attendances;
    private final Explanations explanations;
    private final Enrolments enrolments;

    AttendanceReading(Attendances attendances, Explanations explanations, Enrolments enrolments) {
        this.attendances = attendances;
        this.explanations = explanations;
        this.enrolments = enrolments;
    }

    /** The attendance event; {@code not-found} if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownAttendance get(AttendanceEventId id) {
        return attendances
                .findByIdOptional(id)
                .map(attendance -> KnownAttendance.of(attendance, explanations.of(id)))
                .orElseThrow(Problem::notFound);
    }

    /** A child's enrolment at a school; empty if she is not enrolled there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<EnrolmentId> enrolment(InstitutionId school, PersonId child) {
        return enrolments.of(school, child).map(Enrolment::id);
    }
}
