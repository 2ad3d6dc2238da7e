package org.kinbridge.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Lets the family say why a child was not there. */
@ApplicationScoped
class Explaining {

    private final Attendances attendances;
    private final Explanations explanations;
    private final Kin kin;
    private final Outbox outbox;
    private final HouseClock clock;

    Explaining(Attendances attendances, Explanations explanations, Kin kin, Outbox outbox, HouseClock clock) {
        this.attendances = attendances;
        this.explanations = explanations;
        this.kin = kin;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The first explanation stands: the school has read it. Whoever does not decide for the child finds nothing. */
    @Transactional
    Explained explain(AttendanceEventId id, PersonId by, String text) {
        Attendance attendance = attendances
                .locked(id)
                .filter(found -> kin.decidesFor(by, found.enrolment().child()))
                .orElseThrow(Problem::notFound);
        attendance.mustAskForAWord();
        if (explanations.of(id).isPresent()) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        explanations.keep(id, by, text, clock.instant());
        Enrolment enrolment = attendance.enrolment();
        outbox.append(new AttendanceEvent.Explained(enrolment.child(), id, enrolment.id(), enrolment.school()));
        return new Explained(by, text, clock.instant());
    }
}
