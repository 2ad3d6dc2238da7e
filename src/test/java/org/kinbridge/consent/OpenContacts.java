package org.kinbridge.consent;

import java.time.Instant;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** Open contacts for unit tests of what needs one; in the house only the gate makes them. */
public final class OpenContacts {

    private OpenContacts() {}

    /** Between these two, as {@code me} opened it. */
    public static OpenContact between(PersonId me, PersonId other) {
        return new OpenContact(new FamilyLink(FamilyId.fresh(), me, other, "mark", Instant.EPOCH), me);
    }
}
