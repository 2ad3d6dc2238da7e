package org.kinbridge.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;

/** The restriction table. Whoever asks is on the side that made it: nobody else finds any. */
@Singleton
class Restrictions implements PanacheRepositoryBase<Restriction, RestrictionId> {

    /** Her own; and, of those made for children, those of a family in which she consents, unless they are about her. */
    private static final String HERS =
            "(r.keeper = ?1 or (r.keeper is null and r.family in ?2 and r.a <> ?1 and r.b <> ?1))";

    Optional<Restriction> locked(RestrictionId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Restriction> of(RestrictionId id, PersonId me, List<FamilyId> consenting) {
        return find("from Restriction r where " + HERS + " and r.id = ?3", me, consenting, id)
                .firstResultOptional();
    }

    Optional<Restriction> locked(RestrictionId id, PersonId me, List<FamilyId> consenting) {
        return find("from Restriction r where " + HERS + " and r.id = ?3", me, consenting, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The ids of {@link #visible}. */
    Set<RestrictionId> hers(PersonId me, List<FamilyId> consenting) {
        return getEntityManager()
                .createQuery("select r.id from Restriction r where " + HERS, RestrictionId.class)
                .setParameter(1, me)
                .setParameter(2, consenting)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** What holds in these families, or is to come. */
    List<Restriction> goingOn(Collection<FamilyId> families, @Nullable RestrictionId after, int most) {
        return find(
                        "family in ?1 and overAt is null and id.value > ?2 order by id.value",
                        families,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** What others keep about her. */
    List<Restriction> keptFor(PersonId person) {
        return find("keeper is null and (a = ?1 or b = ?1) order by id.value", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Restriction> visible(PersonId me, List<FamilyId> consenting, @Nullable RestrictionId after, int most) {
        return find(
                        "from Restriction r where " + HERS + " and r.id.value > ?3 order by r.id.value",
                        me,
                        consenting,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** Whether one holds between these two in any family of theirs, at this moment; whoever asks changes nothing. */
    boolean holdAnywhere(PersonId one, PersonId other) {
        return count(
                        "((a = ?1 and b = ?2) or (a = ?2 and b = ?1)) and begunAt is not null and overAt is null",
                        one,
                        other)
                > 0;
    }

    /**
     * Whether one holds between these two. Whoever asks changes restrictions or makes a link of the pair: from here on they
     * wait for each other, so that a link that is just being made heeds a restriction that is just being set.
     */
    boolean hold(FamilyId family, PersonId one, PersonId other) {
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        PersonId a = inOrder ? one : other;
        PersonId b = inOrder ? other : one;
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 2))) queued")
                .setParameter(1, family + "|" + a + "|" + b)
                .getSingleResult();
        return count("family = ?1 and a = ?2 and b = ?3 and begunAt is not null and overAt is null", family, a, b) > 0;
    }
}
