package org.kinbridge.institution;

import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * An institution as other rooms know it.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Known(InstitutionId id, InstitutionKind kind, String name, String country) {

    static Known of(Institution institution) {
        return new Known(institution.id(), institution.kind(), institution.name(), institution.country());
    }

    /** Whoever calls for it, calls for an institution of this kind; {@code wrong-kind-of-caller} if it is another. */
    public InstitutionId callingAs(InstitutionKind needed) {
        if (kind != needed) {
            throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        }
        return id;
    }
}
