package org.kinbridge.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.Told;
import org.kinbridge.id.EventId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToInstitution;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Sends an institution a test by one of its own subscriptions. */
@ApplicationScoped
class Trying {

    /** Nobody makes the house call a stranger's address as often as she likes. */
    private static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final DisclosureGate gate;
    private final NoticeMaking notices;

    Trying(DisclosureGate gate, NoticeMaking notices) {
        this.gate = gate;
        this.notices = notices;
    }

    /**
     * The notice; {@code not-found} for anybody else's subscription, {@code state-conflict} for one that was stopped. At
     * most 30 an hour, then 429.
     */
    @Transactional
    NoticeId test(InstitutionId institution, SubscriptionId subscription) {
        Told told = gate.test(institution, subscription);
        if (notices.testsWithin(WINDOW, subscription) >= MOST) {
            throw Problem.retryLater(ProblemCode.TOO_MANY_ATTEMPTS, RETRY);
        }
        return notices.make(told, EventId.fresh(), new ToInstitution.Test(true, subscription));
    }
}
