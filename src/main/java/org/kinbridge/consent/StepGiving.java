package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Gives what a link needs, and takes it back. Whatever stops a contact leaves the same traces. */
@ApplicationScoped
class StepGiving {

    private final FamilyLinks links;
    private final Speaking speaking;
    private final HandOver handOver;
    private final Announcing announcing;
    private final AssentAsking asking;
    private final HouseClock clock;

    StepGiving(
            FamilyLinks links,
            Speaking speaking,
            HandOver handOver,
            Announcing announcing,
            AssentAsking asking,
            HouseClock clock) {
        this.links = links;
        this.speaking = speaking;
        this.handOver = handOver;
        this.announcing = announcing;
        this.asking = asking;
        this.clock = clock;
    }

    /** A wrong code counts, even though it is refused. */
    @Transactional(dontRollbackOn = Problem.class)
    FamilyLink confirm(LinkId id, PersonId by, @Nullable String code) {
        FamilyLink link = changing(id, by);
        boolean was = link.isOpen();
        link.confirm(by, code == null ? "" : handOver.mark(code, Linking.PURPOSE), clock.instant());
        return announcing.changed(link, was);
    }

    /** Consent for every child of the pair, by somebody who cares for them in this family and is not one of the two. */
    @Transactional
    FamilyLink consent(LinkId id, PersonId by) {
        FamilyLink link = consenting(id, by);
        boolean was = link.isOpen();
        By consenter = speaking.consenter(link, by);
        link.steps()
                .people(LinkStep.Kind.CONSENT)
                .forEach(child -> link.give(LinkStep.Kind.CONSENT, child, consenter, clock.instant()));
        return announcing.changed(link, was);
    }

    @Transactional
    FamilyLink takeConsentBack(LinkId id, PersonId by) {
        FamilyLink link = consenting(id, by);
        boolean was = link.isOpen();
        By consenter = speaking.consenter(link, by);
        link.steps()
                .people(LinkStep.Kind.CONSENT)
                .forEach(child -> takeBack(link, LinkStep.Kind.CONSENT, child, consenter));
        return announcing.changed(link, was);
    }

    /** The child's own word; given again, its period begins anew. */
    @Transactional
    FamilyLink assent(LinkId id, PersonId child) {
        FamilyLink link = changing(id, child);
        boolean was = link.isOpen();
        if (link.renew(child, clock.instant())) {
            links.flush();
            link.need(LinkStep.Kind.ASSENT, child);
        }
        link.give(LinkStep.Kind.ASSENT, child, By.herself(child), clock.instant());
        asking.await(link);
        return announcing.changed(link, was);
    }

    @Transactional
    FamilyLink takeAssentBack(LinkId id, PersonId child) {
        FamilyLink link = changing(id, child);
        boolean was = link.isOpen();
        takeBack(link, LinkStep.Kind.ASSENT, child, By.herself(child));
        return announcing.changed(link, was);
    }

    /** Of each kind and person one step is current: the old one ends in the table before the new one begins. */
    private void takeBack(FamilyLink link, LinkStep.Kind kind, PersonId person, By by) {
        if (link.takeBack(kind, person, by, clock.instant())) {
            links.flush();
            link.need(kind, person);
        }
    }

    private FamilyLink changing(LinkId id, PersonId oneOfTheTwo) {
        return links.locked(id, oneOfTheTwo).orElseThrow(Problem::notFound);
    }

    private FamilyLink consenting(LinkId id, PersonId by) {
        return links.locked(id)
                .filter(link -> !link.joins(by) && speaking.side(link, by).isPresent())
                .orElseThrow(Problem::notFound);
    }
}
