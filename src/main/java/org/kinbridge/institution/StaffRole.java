package org.kinbridge.institution;

import java.util.Arrays;
import java.util.List;

/** What somebody does where she works: given with the invitation, looked up at each use, and in no token. */
public enum StaffRole {
    /** At work for a school, or for the installation. */
    CLERK,
    /** At work for a post. */
    OFFICER,
    /** An officer who may see, too, why the contact of a worker's family is closed. */
    DUTY_OFFICER;

    /** What somebody is who was invited to be nothing in particular. */
    static StaffRole usual(InstitutionKind kind) {
        return at(kind).getFirst();
    }

    /** What somebody can be there, the usual first. */
    static List<StaffRole> at(InstitutionKind kind) {
        return Arrays.stream(values()).filter(role -> role.isAt(kind)).toList();
    }

    private boolean isAt(InstitutionKind kind) {
        return switch (this) {
            case CLERK -> kind != InstitutionKind.POST;
            case OFFICER, DUTY_OFFICER -> kind == InstitutionKind.POST;
        };
    }
}
