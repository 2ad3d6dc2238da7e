package org.kinbridge.agreement;

import jakarta.enterprise.context.RequestScoped;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.Known;
import org.kinbridge.institution.Scope;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** For which institution the caller speaks of agreements. */
@RequestScoped
public class Sides {

    private final CurrentCaller caller;
    private final InstitutionKeeping institutions;
    private final AtWork atWork;
    private final Agreements agreements;

    Sides(CurrentCaller caller, InstitutionKeeping institutions, AtWork atWork, Agreements agreements) {
        this.caller = caller;
        this.institutions = institutions;
        this.atWork = atWork;
        this.agreements = agreements;
    }

    /** The caller's institution: of somebody who works there now, or of its software with the scope. */
    public Known mine() {
        return switch (caller.any()) {
            case Caller.StaffCaller staff -> atWork.of(staff);
            case Caller.ClientCaller client ->
                institutions.get(caller.client(Scope.AGREEMENTS_WRITE.text()).institution());
            case Caller.PersonCaller person -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            case Caller.OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }

    /** The caller's institution, as one of the two sides; {@code not-found} if it is neither. */
    public InstitutionId of(AgreementId agreement) {
        InstitutionId me = mine().id();
        return agreements.of(me, agreement).map(found -> me).orElseThrow(Problem::notFound);
    }
}
