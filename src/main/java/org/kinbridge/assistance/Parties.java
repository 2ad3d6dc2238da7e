package org.kinbridge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.caller.Caller;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** As what somebody comes to a request; an officer's post is looked up at each use. */
@ApplicationScoped
class Parties {

    private final AtWork atWork;

    Parties(AtWork atWork) {
        this.atWork = atWork;
    }

    /** The requester or an officer of a post; {@code wrong-kind-of-caller} for whoever can be neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    Party of(Caller caller) {
        return switch (caller) {
            case Caller.PersonCaller person -> new Party.Requester(person.person());
            case Caller.StaffCaller staff -> officer(staff);
            case Caller.ClientCaller client -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            case Caller.OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }

    /** An officer of a post; {@code wrong-kind-of-caller} if she works for a school, or not any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    Party.Officer officer(Caller.StaffCaller staff) {
        return new Party.Officer(staff.person(), atWork.of(staff).callingAs(InstitutionKind.POST));
    }
}
