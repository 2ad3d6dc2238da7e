package org.kinbridge.disclosure;

import java.util.Optional;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;

/** Answers what institutions have agreed on; furnished by the room in which they do. */
public interface Accords {

    /**
     * What is in force now between these two, for this purpose. Inside a transaction only, and read with a share lock:
     * nobody can end it before the transaction does.
     */
    Optional<Terms> inForce(InstitutionId one, InstitutionId other, Purpose purpose);

    /** Whether this agreement is in force now; locked as above. */
    boolean holds(AgreementId agreement);
}
