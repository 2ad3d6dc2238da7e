package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Makes links, and gives and takes back what they need. Whatever stops a contact leaves the same traces. */
@ApplicationScoped
class Linking {

    private static final String PURPOSE = "family-link";

    private final FamilyLinks links;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final HandOver handOver;
    private final Announcing announcing;
    private final HouseClock clock;

    Linking(
            FamilyLinks links,
            Kin kin,
            People people,
            Policies policies,
            HandOver handOver,
            Announcing announcing,
            HouseClock clock) {
        this.links = links;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.handOver = handOver;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** A link with its code, which is shown this once. */
    record Made(FamilyLink link, String code) {}

    @Transactional
    Made make(FamilyId family, PersonId inviter, PersonId other) {
        boolean together = kin.membersFor(inviter, family).stream()
                .anyMatch(member -> member.person().equals(other));
        if (!together) {
            throw Problem.notFound();
        }
        if (inviter.equals(other)) {
            throw Problem.invalid("/with", "somebody else");
        }
        Optional<FamilyLink> there = links.between(family, inviter, other);
        if (there.isPresent()) {
            return renew(there.get().id(), inviter, other);
        }
        String code = handOver.fresh();
        FamilyLink link = new FamilyLink(family, inviter, other, handOver.mark(code, PURPOSE), clock.instant());
        List.of(inviter, other).forEach(person -> needForChild(link, people.get(person)));
        links.persist(link);
        announcing.made(link);
        return new Made(link, code);
    }

    /** The same link with a new code, while the one it was handed to has not confirmed. */
    private Made renew(LinkId id, PersonId inviter, PersonId other) {
        FamilyLink link = links.locked(id)
                .filter(found -> found.inviter().equals(inviter) && !found.confirmedBy(other))
                .orElseThrow(() -> Problem.of(ProblemCode.ALREADY_THERE));
        String code = handOver.fresh();
        link.renewCode(handOver.mark(code, PURPOSE), clock.instant());
        return new Made(link, code);
    }

    private void needForChild(FamilyLink link, Profile person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Policy policy = policies.of(person.country(), today);
        if (policy.isChild(person.birthDate(), today)) {
            link.need(LinkStep.Kind.CONSENT, person.id());
        }
        if (policy.assents(person.birthDate(), today)) {
            link.need(LinkStep.Kind.ASSENT, person.id());
        }
    }

    /** A wrong code counts, even though it is refused. */
    @Transactional(dontRollbackOn = Problem.class)
    FamilyLink confirm(LinkId id, PersonId by, @Nullable String code) {
        FamilyLink link = changing(id, by);
        boolean was = link.isOpen();
        link.confirm(by, code == null ? "" : handOver.mark(code, PURPOSE), clock.instant());
        return changed(link, was);
    }

    /** Consent for every child of the pair, by somebody who cares for them in this family and is not one of the two. */
    @Transactional
    FamilyLink consent(LinkId id, PersonId by) {
        FamilyLink link = consenting(id, by);
        boolean was = link.isOpen();
        link.consentedFor().forEach(child -> link.give(LinkStep.Kind.CONSENT, child, by, clock.instant()));
        return changed(link, was);
    }

    @Transactional
    FamilyLink takeConsentBack(LinkId id, PersonId by) {
        FamilyLink link = consenting(id, by);
        boolean was = link.isOpen();
        link.consentedFor().forEach(child -> takeBack(link, LinkStep.Kind.CONSENT, child, by));
        return changed(link, was);
    }

    /** The child's own word. */
    @Transactional
    FamilyLink assent(LinkId id, PersonId child) {
        FamilyLink link = changing(id, child);
        boolean was = link.isOpen();
        link.give(LinkStep.Kind.ASSENT, child, child, clock.instant());
        return changed(link, was);
    }

    @Transactional
    FamilyLink takeAssentBack(LinkId id, PersonId child) {
        FamilyLink link = changing(id, child);
        boolean was = link.isOpen();
        takeBack(link, LinkStep.Kind.ASSENT, child, child);
        return changed(link, was);
    }

    /** Of each kind and person one step is current: the old one ends in the table before the new one begins. */
    private void takeBack(FamilyLink link, LinkStep.Kind kind, PersonId person, PersonId by) {
        if (link.takeBack(kind, person, by, clock.instant())) {
            links.flush();
            link.need(kind, person);
        }
    }

    private FamilyLink changed(FamilyLink link, boolean wasOpen) {
        if (link.isOpen() && !wasOpen) {
            announcing.opened(link);
        }
        if (!link.isOpen() && wasOpen) {
            links.flush();
            announcing.stopped(link);
        }
        return link;
    }

    private FamilyLink changing(LinkId id, PersonId oneOfTheTwo) {
        return links.locked(id).filter(link -> link.joins(oneOfTheTwo)).orElseThrow(Problem::notFound);
    }

    private FamilyLink consenting(LinkId id, PersonId by) {
        return links.locked(id)
                .filter(link -> !link.joins(by)
                        && !link.consentedFor().isEmpty()
                        && kin.consentingFamilies(by).contains(link.family()))
                .orElseThrow(Problem::notFound);
    }
}
