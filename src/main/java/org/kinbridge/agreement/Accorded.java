package org.kinbridge.agreement;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.kinbridge.disclosure.Accords;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.disclosure.Terms;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.wiring.HouseClock;

/** Answers the gate: what is in force at this moment. A last day that is over counts, whether it was put away or not. */
@Singleton
class Accorded implements Accords {

    private final Agreements agreements;
    private final HouseClock clock;

    Accorded(Agreements agreements, HouseClock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public Optional<Terms> inForce(InstitutionId one, InstitutionId other, Purpose purpose) {
        return agreements.accepted(one, other, purpose).stream()
                .filter(agreement -> agreement.isInForce(clock.instant()))
                .map(agreement -> new Terms(agreement.id(), agreement.named(), agreement.over()))
                .findFirst();
    }

    @Override
    public boolean holds(AgreementId id) {
        return agreements
                .shared(id)
                .filter(agreement -> agreement.isInForce(clock.instant()))
                .isPresent();
    }
}
