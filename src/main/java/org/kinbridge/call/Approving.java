package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.kinbridge.careplan.CarePlanReading;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.family.Kin;
import org.kinbridge.id.PersonId;

/**
 * Knows what somebody's word comes to between two people. While a care plan lets the calls of a child wait for it, it takes the
 * yes of somebody who consents for her in that family, who may be one of the two; what the child herself asks for or says yes
 * to waits for it. Her no never does.
 */
@ApplicationScoped
public class Approving {

    private final CarePlanReading plans;
    private final Kin kin;

    Approving(CarePlanReading plans, Kin kin) {
        this.plans = plans;
        this.kin = kin;
    }

    /** What her word comes to today; {@code by} may act for the child of the two. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Approval word(OpenContact contact, PersonId by) {
        Set<PersonId> waiting = plans.callsWait(contact.family(), Set.of(contact.me(), contact.other()));
        // Once she is of age nobody consents for her, whatever the plan says.
        if (waiting.isEmpty() || kin.children(contact.family()).stream().noneMatch(waiting::contains)) {
            return Approval.NOT_NEEDED;
        }
        return kin.consenters(contact.family()).contains(by) ? Approval.GIVEN : Approval.NEEDED;
    }
}
