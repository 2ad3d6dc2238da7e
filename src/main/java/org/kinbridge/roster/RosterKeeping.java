package org.kinbridge.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.consent.Nearness;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/**
 * Keeps what people say of their hours. Everybody says her own, a child from the age of assent on; each household says those
 * of its child, by whoever decides there, and reads its own word alone: neither what another household says nor what the
 * child herself does. Nobody else learns of any.
 */
@ApplicationScoped
class RosterKeeping {

    private final Rosters rosters;
    private final Kin kin;
    private final Nearness nearness;
    private final People people;
    private final Policies policies;
    private final QuietHours usual;
    private final Event<HoursChanged> changed;
    private final HouseClock clock;

    RosterKeeping(
            Rosters rosters,
            Kin kin,
            Nearness nearness,
            People people,
            Policies policies,
            QuietHours usual,
            Event<HoursChanged> changed,
            HouseClock clock) {
        this.rosters = rosters;
        this.kin = kin;
        this.nearness = nearness;
        this.people = people;
        this.policies = policies;
        this.usual = usual;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Hours get(PersonId about, PersonId me) {
        FamilyId household = household(about, me);
        return shown(rosters.said(about, household), age(about));
    }

    /**
     * Replaces what she or this household said of her hours.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    void say(PersonId about, PersonId me, Hours hours, Consumer<Hours> asExpected) {
        FamilyId household = household(about, me);
        Age age = age(about);
        Optional<Roster> there = rosters.locked(about, household);
        asExpected.accept(shown(there, age));
        if (age.child() && about.equals(me) && !age.assents()) {
            throw Problem.invalid("path person", "somebody else: a grown-up says a small child's hours");
        }
        Bounds.check(hours, age.child(), usual, age.today());
        String written = rosters.written(hours);
        there.ifPresentOrElse(
                roster -> roster.say(written, me, clock.instant()),
                () -> rosters.persist(new Roster(about, household, written, me, clock.instant())));
        rosters.flush();
        if (age.child()) {
            changed.fire(new HoursChanged(about));
        }
    }

    /** What can be said anew as it stands: not what is long past, nor what only a child's household says. */
    private Hours shown(Optional<Roster> there, Age age) {
        return rosters.read(there).asOf(age.today(), age.child());
    }

    private record Age(LocalDate today, boolean child, boolean assents) {}

    private Age age(PersonId about) {
        Profile person = people.get(about);
        LocalDate today = person.today(clock.instant());
        Policy policy = policies.of(person.country(), today);
        return new Age(today, policy.isChild(person.birthDate(), today), policy.assents(person.birthDate(), today));
    }

    /**
     * For which of her households this person speaks: the oldest of several in which she decides; none for her own hours.
     * {@code not-found} for anybody else, and for whom the child's contact is closed.
     */
    private @Nullable FamilyId household(PersonId about, PersonId me) {
        if (about.equals(me)) {
            return null;
        }
        return kin.decidesIn(me, about).stream()
                .filter(family -> nearness.allows(family, me, about))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
