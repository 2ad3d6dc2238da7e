package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Founds families, adds children, and shows each to its members. */
@ApplicationScoped
class FamilyKeeping {

    private final EntityManager db;
    private final Memberships memberships;
    private final Deciding deciding;
    private final Entering entering;
    private final Minors minors;
    private final Kin kin;
    private final People people;
    private final Outbox outbox;
    private final HouseClock clock;

    FamilyKeeping(
            EntityManager db,
            Memberships memberships,
            Deciding deciding,
            Entering entering,
            Minors minors,
            Kin kin,
            People people,
            Outbox outbox,
            HouseClock clock) {
        this.db = db;
        this.memberships = memberships;
        this.deciding = deciding;
        this.entering = entering;
        this.minors = minors;
        this.kin = kin;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Family found(String name, Terms terms, PersonId founder) {
        if (!terms.role().decides()) {
            throw Problem.invalid("/role", "PARENT_ABROAD, STAYING_PARENT, CAREGIVER or LEGAL_GUARDIAN");
        }
        if (!minors.mayBe(founder, terms, List.of())) {
            throw Problem.invalid("/role", "who is a child is let into a family by an adult, and founds none");
        }
        Family family = new Family(name, clock.instant());
        db.persist(family);
        outbox.append(new FamilyEvent.Founded(family.id(), founder));
        entering.enter(family.id(), founder, terms);
        return family;
    }

    @Transactional
    Family get(FamilyId id, PersonId asking) {
        kin.membersFor(asking, id);
        return db.find(Family.class, id);
    }

    @Transactional
    List<Family> of(PersonId person, Slice slice) {
        String after = slice.after();
        return memberships.families(
                person, kin.today(), after == null ? null : FamilyId.fromString(after), slice.fetch());
    }

    @Transactional
    Member addChild(FamilyId family, PersonId by, NewProfile child, @Nullable PhoneNumber phone) {
        List<Member> members = deciding.mustDecide(family, by);
        if (phone != null && !provedByDecider(members, phone)) {
            throw Problem.invalid("/phone", "a number that somebody who decides in this family has proved");
        }
        return entering.enter(family, people.registerChild(child, phone).id(), Terms.of(FamilyRole.CHILD, null));
    }

    /** Otherwise anybody could put a child of his own behind a stranger's number. */
    private boolean provedByDecider(List<Member> members, PhoneNumber phone) {
        Set<PersonId> behind = people.behind(phone).stream().map(Profile::id).collect(Collectors.toSet());
        return members.stream().anyMatch(member -> member.role().decides() && behind.contains(member.person()));
    }
}
