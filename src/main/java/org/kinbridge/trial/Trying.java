package org.kinbridge.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.Told;
import org.kinbridge.id.EventId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToInstitution;

/** Sends an institution a test by one of its own subscriptions. */
@ApplicationScoped
class Trying {

    private final DisclosureGate gate;
    private final NoticeMaking notices;

    Trying(DisclosureGate gate, NoticeMaking notices) {
        this.gate = gate;
        this.notices = notices;
    }

    /** The notice; {@code not-found} for anybody else's subscription, {@code state-conflict} for one that was stopped. */
    @Transactional
    NoticeId test(InstitutionId institution, SubscriptionId subscription) {
        Told told = gate.test(institution, subscription);
        return notices.make(told, EventId.fresh(), new ToInstitution.Test(true, subscription));
    }
}
