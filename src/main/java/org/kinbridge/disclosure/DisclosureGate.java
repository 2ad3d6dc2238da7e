package org.kinbridge.disclosure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** The one place that answers whether an institution may be told a fact, at the moment of telling. */
@ApplicationScoped
public class DisclosureGate {

    private final Subscriptions subscriptions;
    private final Grants grants;
    private final Borders borders;
    private final Decisions decisions;
    private final HouseClock clock;
    private final MeterRegistry metrics;

    DisclosureGate(
            Subscriptions subscriptions,
            Grants grants,
            Borders borders,
            Decisions decisions,
            HouseClock clock,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.borders = borders;
        this.decisions = decisions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Whether {@code to} may be told this for the rest of this transaction: it asked for it, somebody who may lets it know,
     * and what another institution recorded crosses by an agreement of the two that is in force, or stays in one country.
     * What the family itself lives comes from no institution, and crosses nothing that an agreement could cover. The answer
     * is kept, so that the family can ask why.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure ask(Question question, Addressee to) {
        Disclosure answer = answer(question, to);
        decisions.keep(question, to.institution(), answer, clock.instant());
        metrics.counter("kinbridge.disclosure", "outcome", Decision.outcome(answer))
                .increment();
        return answer;
    }

    private Disclosure answer(Question question, Addressee to) {
        List<Subscription> asked = subscriptions.to(question.fact(), to);
        if (asked.isEmpty()) {
            return new Withheld(Withheld.Reason.NO_SUBSCRIPTION);
        }
        Optional<Subscription> open =
                asked.stream().filter(one -> !one.isPaused()).findFirst();
        if (open.isEmpty()) {
            return new Withheld(Withheld.Reason.PAUSED);
        }
        Sought sought = Sought.by(to.institution(), question);
        return grants.shared(sought, clock.instant())
                .map(grant -> onGrant(question, to, open.get().id(), grant))
                .orElseGet(() -> withoutGrant(sought));
    }

    private Disclosure withoutGrant(Sought sought) {
        return grants.over(sought)
                .map(over -> new Withheld(Withheld.Reason.GRANT_ENDED, over.id()))
                .orElseGet(() -> new Withheld(Withheld.Reason.NO_GRANT));
    }

    private Disclosure onGrant(Question question, Addressee to, SubscriptionId subscription, Grant grant) {
        Optional<Origin> elsewhere = question.elsewhere(to.institution());
        if (elsewhere.isEmpty()) {
            return told(question, to, new Told.Basis(subscription, grant.id(), null, grant.validUntil()));
        }
        return borders.way(elsewhere.get(), question.fact(), to.institution())
                .<Disclosure>map(way ->
                        told(question, to, new Told.Basis(subscription, grant.id(), way.crossing(), way.until(grant))))
                .orElseGet(() -> new Withheld(Withheld.Reason.NO_AGREEMENT));
    }

    private static Told told(Question question, Addressee to, Told.Basis basis) {
        return new Told(question.fact(), to, basis);
    }

    /**
     * Whether what was allowed when a notice was made is still allowed, for the rest of this transaction.
     *
     * @param id on which grant; null for what is about nobody
     * @param agreement by which it crosses, if it does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stillTold(FactType fact, @Nullable GrantId id, @Nullable AgreementId agreement) {
        if (id == null) {
            return fact == FactType.TEST;
        }
        Optional<Grant> grant = grants.shared(id);
        if (fact == FactType.GRANT_ENDED) {
            return grant.isPresent();
        }
        return grant.filter(found -> found.covers(fact, clock.instant())).isPresent() && borders.isOpen(agreement);
    }

    /** That a grant has ended is told to its reader whatever else holds, if it ever asked to be told anything of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Disclosure toForget(GrantId id, Addressee to) {
        return grants.shared(id)
                .flatMap(grant -> subscriptions
                        .toAnyOf(grant.facts(), grant.institution())
                        .<Disclosure>map(subscription -> new Told(
                                FactType.GRANT_ENDED, to, new Told.Basis(subscription.id(), grant.id(), null, null))))
                .orElseGet(() -> new Withheld(Withheld.Reason.NO_SUBSCRIPTION));
    }

    /** An institution tries out one of its own subscriptions: {@code not-found} for any other, 409 for one it has stopped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Told test(InstitutionId institution, SubscriptionId id) {
        Subscription own = subscriptions.find(institution, id).orElseThrow(Problem::notFound);
        own.mustLive();
        return new Told(FactType.TEST, new Addressee(institution, id.value()), new Told.Basis(id, null, null, null));
    }
}
