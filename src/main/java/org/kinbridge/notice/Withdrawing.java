package org.kinbridge.notice;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.agreement.AgreementEnded;
import org.kinbridge.disclosure.GrantEnded;
import org.kinbridge.family.MemberCameOfAge;
import org.kinbridge.wiring.HouseClock;

/** Takes back what waits to be read, in the transaction in which the grant, the agreement or the right behind it ends. */
@Singleton
class Withdrawing {

    private final Notices notices;
    private final HouseClock clock;

    Withdrawing(Notices notices, HouseClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void ended(@Observes GrantEnded ended) {
        notices.withdraw(ended.grant(), clock.instant());
    }

    void ended(@Observes AgreementEnded ended) {
        notices.withdraw(ended.agreement(), clock.instant());
    }

    /** To somebody alone nothing was told of a child; there is nobody to take it back from. */
    void cameOfAge(@Observes MemberCameOfAge grown) {
        if (!grown.around().isEmpty()) {
            notices.withdraw(grown.person(), grown.around(), clock.instant());
        }
    }
}
