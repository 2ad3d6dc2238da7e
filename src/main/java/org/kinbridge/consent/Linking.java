package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Makes links, each pair's once in a family, and makes anew what has ended; says what each of them needs. */
@ApplicationScoped
class Linking {

    static final String PURPOSE = "family-link";

    private final FamilyLinks links;
    private final Restrictions restrictions;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final HandOver handOver;
    private final Announcing announcing;
    private final Growing growing;
    private final HouseClock clock;

    Linking(
            FamilyLinks links,
            Restrictions restrictions,
            Kin kin,
            People people,
            Policies policies,
            HandOver handOver,
            Announcing announcing,
            Growing growing,
            HouseClock clock) {
        this.links = links;
        this.restrictions = restrictions;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.handOver = handOver;
        this.announcing = announcing;
        this.growing = growing;
        this.clock = clock;
    }

    /** A link with its code, which is shown this once. */
    record Made(FamilyLink link, String code, String qrPayload) {}

    @Transactional
    Made make(FamilyId family, PersonId inviter, PersonId other) {
        List<Member> two = kin.membersFor(inviter, family).stream()
                .filter(member ->
                        member.person().equals(other) || member.person().equals(inviter))
                .toList();
        if (two.stream().noneMatch(member -> member.person().equals(other))) {
            throw Problem.notFound();
        }
        if (inviter.equals(other)) {
            throw Problem.invalid("/with", "somebody else");
        }
        boolean restricted = restrictions.hold(family, inviter, other);
        String code = handOver.fresh();
        String mark = handOver.mark(code, PURPOSE);
        Optional<FamilyLink> there = links.between(family, inviter, other);
        FamilyLink link = there.isPresent()
                ? anew(there.get().id(), inviter, mark)
                : first(new FamilyLink(family, inviter, other, mark, clock.instant()), restricted);
        link.is(LinkKind.between(two.stream().map(Member::role).toList()));
        return new Made(link, code, handOver.payload(HandOver.Kind.LINK, code));
    }

    private FamilyLink first(FamilyLink link, boolean restricted) {
        askFor(link);
        link.heed(restricted);
        links.persist(link);
        announcing.made(link);
        return link;
    }

    /** The same link again, never a second one: begun anew if it has ended, else with a new code while nobody used the old. */
    private FamilyLink anew(LinkId id, PersonId inviter, String mark) {
        FamilyLink link = links.locked(id).orElseThrow(Problem::notFound);
        if (link.hasEnded()) {
            link.reopen(inviter, mark, clock.instant());
            links.flush();
            askFor(link);
            announcing.made(link);
        } else {
            link.renewCode(inviter, mark, clock.instant());
        }
        return link;
    }

    private void askFor(FamilyLink link) {
        List<PersonId> two = List.of(link.a(), link.b());
        two.forEach(person -> link.need(LinkStep.Kind.CONFIRMATION, person));
        two.forEach(person -> askForChild(link, people.get(person)));
    }

    private void askForChild(FamilyLink link, Profile person) {
        LocalDate today = person.today(clock.instant());
        Policy policy = policies.of(person.country(), today);
        if (policy.isChild(person.birthDate(), today)) {
            growing.await(person.id());
            link.need(LinkStep.Kind.CONSENT, person.id());
        }
        if (policy.assents(person.birthDate(), today)) {
            link.need(LinkStep.Kind.ASSENT, person.id());
        }
    }
}
