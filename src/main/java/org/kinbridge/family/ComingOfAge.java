package org.kinbridge.family;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.person.ProfileChanged;
import org.kinbridge.policy.Policies;
import org.kinbridge.wiring.HouseClock;

/**
 * Makes a child the owner of her account at the beginning of the day on which she comes of age, in her country and zone, and
 * says so to her families as the day before begins. It looks anew each time: she may have moved meanwhile.
 */
@Singleton
class ComingOfAge implements DueHandler {

    static final String KIND = "family.majority";

    private final Memberships memberships;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final Outbox outbox;
    private final Due due;
    private final Event<MemberCameOfAge> cameOfAge;
    private final HouseClock clock;

    ComingOfAge(
            Memberships memberships,
            Kin kin,
            People people,
            Policies policies,
            Outbox outbox,
            Due due,
            Event<MemberCameOfAge> cameOfAge,
            HouseClock clock) {
        this.memberships = memberships;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.outbox = outbox;
        this.due = due;
        this.cameOfAge = cameOfAge;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sees to it that her day is not missed. */
    void await(PersonId child) {
        due.plan(KIND, child.value(), clock.instant());
    }

    /** Where she lives decides when it is. */
    void moved(@Observes ProfileChanged changed) {
        if (!memberships.asChild(changed.person()).isEmpty()) {
            await(changed.person());
        }
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        PersonId person = new PersonId(ref);
        List<Membership> asChild = memberships.asChild(person);
        if (asChild.isEmpty()) {
            return;
        }
        Profile her = people.get(person);
        Instant now = clock.instant();
        LocalDate day = policies.of(her.country(), her.today(now)).majority(her.birthDate());
        if (!now.isBefore(begin(day, her.zone()))) {
            comeOfAge(person, asChild, day);
            return;
        }
        Instant eve = begin(day.minusDays(1), her.zone());
        boolean isEve = !now.isBefore(eve);
        if (isEve) {
            asChild.forEach(child -> outbox.append(
                    new FamilyEvent.MemberComesOfAge(child.member().family(), person, day)));
        }
        due.plan(KIND, ref, isEve ? begin(day, her.zone()) : eve);
    }

    private void comeOfAge(PersonId person, List<Membership> asChild, LocalDate day) {
        Set<PersonId> around = new HashSet<>(kin.household(person));
        around.remove(person);
        asChild.forEach(child -> {
            child.comeOfAge(day);
            outbox.append(new FamilyEvent.MemberCameOfAge(child.member().family(), person));
        });
        memberships.flush();
        cameOfAge.fire(new MemberCameOfAge(person, around));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
