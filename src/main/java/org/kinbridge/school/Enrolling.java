package org.kinbridge.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.introduction.Introduced;
import org.kinbridge.introduction.Introducing;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Enrols children who were introduced to the school. */
@ApplicationScoped
class Enrolling {

    private final Enrolments enrolments;
    private final Introducing introducing;
    private final Outbox outbox;
    private final HouseClock clock;

    Enrolling(Enrolments enrolments, Introducing introducing, Outbox outbox, HouseClock clock) {
        this.enrolments = enrolments;
        this.introducing = introducing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Enrolment enrol(InstitutionId school, String code, String studentUniqueId) {
        Introduced introduced = introducing.redeem(code, school);
        if (enrolments.has(school, introduced.about(), studentUniqueId)) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        Enrolment enrolment = new Enrolment(introduced, studentUniqueId, clock.instant());
        enrolments.persist(enrolment);
        outbox.append(new AttendanceEvent.Enrolled(enrolment.child(), enrolment.id(), school));
        return enrolment;
    }
}
