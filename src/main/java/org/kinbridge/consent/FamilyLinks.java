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
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The link table. Whoever asks is one of the two, or is asked for her family. */
@Singleton
class FamilyLinks implements PanacheRepositoryBase<FamilyLink, LinkId> {

    /**
     * Read with a share lock: nobody can stop the contact before this transaction ends. Row locks let those who share pass
     * by one who waits to change the row; the lock before it queues fairly, so that no flood of messages holds a no off.
     */
    Optional<FamilyLink> shared(LinkId id, PersonId me) {
        queueShared(id);
        return find("id = ?1 and (a = ?2 or b = ?2)", id, me)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** Like {@link #shared(LinkId, PersonId)}, whoever asks: the caller looks for whom she speaks. */
    Optional<FamilyLink> shared(LinkId id) {
        queueShared(id);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Read to be changed: waits until nobody relies on it any more. */
    Optional<FamilyLink> locked(LinkId id) {
        queue("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) queued", id);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Read to be changed by one of the two. */
    Optional<FamilyLink> locked(LinkId id, PersonId oneOfTheTwo) {
        return locked(id).filter(link -> link.joins(oneOfTheTwo));
    }

    Optional<FamilyLink> of(LinkId id, PersonId me) {
        return find("id = ?1 and (a = ?2 or b = ?2)", id, me).firstResultOptional();
    }

    /** Those of these whose two may be in contact. */
    Set<LinkId> open(Set<LinkId> some) {
        return getSession()
                .createNativeQuery(
                        "select distinct link_id from consent_open_contact where link_id in (:some)", UUID.class)
                .setParameter("some", some.stream().map(LinkId::value).toList())
                .getResultStream()
                .map(LinkId::new)
                .collect(Collectors.toSet());
    }

    Optional<FamilyLink> between(FamilyId family, PersonId one, PersonId other) {
        return find("family = ?1 and ((a = ?2 and b = ?3) or (a = ?3 and b = ?2))", family, one, other)
                .firstResultOptional();
    }

    /** Like {@link #between}, to be read when it is locked. */
    Optional<LinkId> idBetween(FamilyId family, PersonId one, PersonId other) {
        return getEntityManager()
                .createQuery(
                        "select l.id from FamilyLink l where l.family = :family"
                                + " and ((l.a = :one and l.b = :other) or (l.a = :other and l.b = :one))",
                        LinkId.class)
                .setParameter("family", family)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultStream()
                .findFirst();
    }

    /** Every link of hers. */
    List<FamilyLink> hers(PersonId me) {
        return list("from FamilyLink l where l.a = ?1 or l.b = ?1 order by l.id.value", me);
    }

    /** Every link of hers in one family, always in the same order. */
    List<LinkId> hersIn(FamilyId family, PersonId person) {
        return getEntityManager()
                .createQuery(
                        "select l.id from FamilyLink l where l.family = :family and (l.a = :person or l.b = :person)"
                                + " order by l.id.value",
                        LinkId.class)
                .setParameter("family", family)
                .setParameter("person", person)
                .getResultList();
    }

    /** The links, going on or ended, that need something of her as a child. */
    List<LinkId> asChild(PersonId child) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.link from LinkStep s where s.person = :child and s.kind in (CONSENT, ASSENT)"
                                + " and s.takenBackAt is null order by s.link.value",
                        LinkId.class)
                .setParameter("child", child)
                .getResultList();
    }

    /** The link of which this step is a part. */
    Optional<LinkId> withStep(UUID step) {
        return getEntityManager()
                .createQuery("select s.link from LinkStep s where s.id = :step", LinkId.class)
                .setParameter("step", step)
                .getResultStream()
                .findFirst();
    }

    /** The links of which she took her assent back last, since they were asked for or begun again. */
    Set<LinkId> assentTakenBack(PersonId child) {
        return getEntityManager()
                .createQuery(
                        "select s.link from LinkStep s where s.person = :child and s.takenBackBy = :child"
                                + " and s.kind = ASSENT and not exists (select 1 from LinkStep e where e.link = s.link"
                                + " and (e.kind = ENDING and e.takenBackAt >= s.takenBackAt or e.kind = ASSENT"
                                + " and e.person = :child and e.takenBackAt > s.takenBackAt))",
                        LinkId.class)
                .setParameter("child", child)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private void queueShared(LinkId id) {
        queue("select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(?1, 1))) queued", id);
    }

    private void queue(String lock, LinkId id) {
        getEntityManager()
                .createNativeQuery(lock)
                .setParameter(1, id.toString())
                .getSingleResult();
    }

    /** The links of these families that go on and need something of a child. */
    List<FamilyLink> ofChildren(Collection<FamilyId> families, @Nullable LinkId after, int most) {
        return find(
                        "from FamilyLink l where l.family in ?1 and l.id.value > ?2"
                                + " and exists (select 1 from LinkStep s"
                                + " where s.link = l.id and s.kind = CONSENT and s.takenBackAt is null)"
                                + " and not exists (select 1 from LinkStep e"
                                + " where e.link = l.id and e.kind = ENDING and e.takenBackAt is null)"
                                + " order by l.id.value",
                        families,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** Links of hers, and those in her families that need somebody's consent, if she is one who consents. */
    List<FamilyLink> visible(PersonId me, List<FamilyId> consenting, @Nullable LinkId after, int most) {
        return find(
                        "from FamilyLink l where (l.a = ?1 or l.b = ?1 or (l.family in ?2 and exists (select 1 from LinkStep s"
                                + " where s.link = l.id and s.kind = CONSENT and s.takenBackAt is null)))"
                                + " and l.id.value > ?3 order by l.id.value",
                        me,
                        consenting,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
