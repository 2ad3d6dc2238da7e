package org.kinbridge.disclosure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.wiring.HouseClock;

/** The one place that answers whether an institution may be told a fact, at the moment of telling. */
@ApplicationScoped
public class DisclosureGate {

    private final Subscriptions subscriptions;
    private final Grants grants;
    private final InstitutionKeeping institutions;
    private final HouseClock clock;
    private final MeterRegistry metrics;

    DisclosureGate(
            Subscriptions subscriptions,
            Grants grants,
            InstitutionKeeping institutions,
            HouseClock clock,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.institutions = institutions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Whether {@code reader} may be told this fact for the rest of this transaction: it asked for it, somebody who may let
     * it know, and it is in the country of the {@code source} (there are no agreements yet that would cover another).
     *
     * @param about whom the fact is about
     * @param source the institution it comes from
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure ask(FactType fact, PersonId about, InstitutionId source, InstitutionId reader) {
        Disclosure answer = answer(fact, about, source, reader);
        String outcome = switch (answer) {
            case Told told -> "told";
            case Withheld withheld -> withheld.reason().name();
        };
        metrics.counter(
                        "kinbridge.disclosure",
                        "outcome",
                        outcome.toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        return answer;
    }

    /** Whether the grant by which a fact was told still holds for it; nobody can end it before this transaction does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stillTold(FactType fact, GrantId grant) {
        return grants.shared(grant, clock.instant())
                .filter(held -> held.isFor(fact.purpose()))
                .isPresent();
    }

    private Disclosure answer(FactType fact, PersonId about, InstitutionId source, InstitutionId reader) {
        Optional<Subscription> subscription = subscriptions.to(fact, reader);
        if (subscription.isEmpty()) {
            return new Withheld(Withheld.Reason.NO_SUBSCRIPTION);
        }
        Optional<Grant> grant = grants.shared(reader, about, fact.purpose(), clock.instant());
        if (grant.isEmpty()) {
            return new Withheld(Withheld.Reason.NO_GRANT);
        }
        if (!inOneCountry(source, reader)) {
            return new Withheld(Withheld.Reason.NO_AGREEMENT);
        }
        return new Told(fact, reader, subscription.get().id(), grant.get().id());
    }

    private boolean inOneCountry(InstitutionId source, InstitutionId reader) {
        return institutions
                .get(source)
                .country()
                .equals(institutions.get(reader).country());
    }
}
