package org.kinbridge.disclosure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.wiring.HouseClock;

/** The one place that answers whether an institution may be told a fact, at the moment of telling. */
@ApplicationScoped
public class DisclosureGate {

    private final Subscriptions subscriptions;
    private final Grants grants;
    private final InstitutionKeeping institutions;
    private final Decisions decisions;
    private final HouseClock clock;
    private final MeterRegistry metrics;

    DisclosureGate(
            Subscriptions subscriptions,
            Grants grants,
            InstitutionKeeping institutions,
            Decisions decisions,
            HouseClock clock,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.institutions = institutions;
        this.decisions = decisions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Whether {@code reader} may be told this for the rest of this transaction: it asked for it, somebody who may lets it
     * know, and it is in the country of the source (there are no agreements yet that would cover another). What the family
     * itself lives comes from no institution, and crosses nothing that an agreement could cover. The answer is kept, so
     * that the family can ask why.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure ask(Question question, InstitutionId reader) {
        Disclosure answer = answer(question, reader);
        decisions.keep(question, reader, answer, clock.instant());
        metrics.counter("kinbridge.disclosure", "outcome", Decision.outcome(answer))
                .increment();
        return answer;
    }

    private Disclosure answer(Question question, InstitutionId reader) {
        FactType fact = question.fact();
        Optional<Subscription> subscription = subscriptions.to(fact, reader);
        if (subscription.isEmpty()) {
            return new Withheld(Withheld.Reason.NO_SUBSCRIPTION);
        }
        Optional<Grant> grant = grants.shared(reader, question.about(), fact, clock.instant());
        if (grant.isEmpty()) {
            return grants.over(reader, question.about(), fact)
                    .map(over -> new Withheld(Withheld.Reason.GRANT_ENDED, over.id()))
                    .orElseGet(() -> new Withheld(Withheld.Reason.NO_GRANT));
        }
        if (question.source().filter(source -> !inOneCountry(source, reader)).isPresent()) {
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

    /** Whether what was allowed when a notice was made is still allowed, for the rest of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stillTold(FactType fact, GrantId id) {
        Optional<Grant> grant = grants.shared(id);
        return fact == FactType.GRANT_ENDED
                ? grant.isPresent()
                : grant.filter(found -> found.covers(fact, clock.instant())).isPresent();
    }

    /** That a grant has ended is told to its reader whatever else holds, if it ever asked to be told anything of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure toForget(GrantId id) {
        return grants.shared(id)
                .flatMap(grant -> subscriptions
                        .toAnyOf(grant.facts(), grant.institution())
                        .<Disclosure>map(subscription ->
                                new Told(FactType.GRANT_ENDED, grant.institution(), subscription.id(), grant.id())))
                .orElseGet(() -> new Withheld(Withheld.Reason.NO_SUBSCRIPTION));
    }
}
