package org.kinbridge.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;

/** Facts of institutions that nobody registered: the journal does not mind, and no consumer listens. */
@ApplicationScoped
class Facts {

    private final Outbox outbox;

    Facts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends so many in one transaction, and then perhaps takes them back. */
    @Transactional
    void append(InstitutionId institution, int number, boolean takenBack) {
        for (int i = 0; i < number; i++) {
            outbox.append(new InstitutionEvent.Registered(institution));
        }
        if (takenBack) {
            throw new IllegalStateException("taken back");
        }
    }

    void append(InstitutionId institution) {
        append(institution, 1, false);
    }
}
