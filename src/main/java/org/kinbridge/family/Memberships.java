package org.kinbridge.family;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** The membership table; every question is about a day. */
@Singleton
class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    private static final String ON_DAY = " and m.fromDate <= ?2 and (m.untilDate is null or m.untilDate > ?2)";

    List<Member> of(FamilyId family, LocalDate day) {
        return list("from Membership m where m.family = ?1" + ON_DAY + " order by m.id", family, day).stream()
                .map(Membership::member)
                .toList();
    }

    List<Member> of(PersonId person, LocalDate day) {
        return list("from Membership m where m.person = ?1" + ON_DAY + " order by m.id", person, day).stream()
                .map(Membership::member)
                .toList();
    }

    List<Member> of(Collection<PersonId> people, LocalDate day) {
        return list("from Membership m where m.person in ?1" + ON_DAY + " order by m.id", people, day).stream()
                .map(Membership::member)
                .toList();
    }

    /** Every family this person is in, or ever was. */
    List<FamilyId> ever(PersonId person) {
        return getEntityManager()
                .createQuery("select distinct m.family from Membership m where m.person = :person", FamilyId.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Where this person is a child, whatever the day. */
    List<Membership> asChild(PersonId person) {
        return list("person = ?1 and role = ?2 and ofAgeSince is null order by id", person, FamilyRole.CHILD);
    }

    /** All members of every family this person is in. */
    List<Member> around(PersonId person, LocalDate day) {
        return list(
                        "from Membership m where exists (select 1 from Membership mine where mine.family = m.family"
                                + " and mine.person = ?1 and mine.fromDate <= ?2"
                                + " and (mine.untilDate is null or mine.untilDate > ?2))" + ON_DAY,
                        person,
                        day)
                .stream()
                .map(Membership::member)
                .toList();
    }

    /** Her membership in this family that goes on, to be changed. */
    Optional<Membership> current(FamilyId family, PersonId person) {
        return find("family = ?1 and person = ?2 and endedAt is null", family, person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Membership> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The families of a person, for a page of them. */
    List<Family> families(PersonId person, LocalDate day, @Nullable FamilyId after, int most) {
        return getEntityManager()
                .createQuery(
                        "from Family f where exists (select 1 from Membership m where m.family = f.id and m.person = :person"
                                + " and m.fromDate <= :day and (m.untilDate is null or m.untilDate > :day))"
                                + " and (:first = true or f.id.value > :after) order by f.id.value",
                        Family.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .setParameter("first", after == null)
                .setParameter("after", after == null ? new UUID(0, 0) : after.value())
                .setMaxResults(most)
                .getResultList();
    }
}
