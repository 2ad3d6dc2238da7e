package org.kinbridge.childclaim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ClaimId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** The table of claims. A claim is there for those who decide in its family, and while it waits for those it waits for. */
@Singleton
class ChildClaims implements PanacheRepositoryBase<ChildClaim, ClaimId> {

    private static final String VISIBLE = "from ChildClaim c where (c.family in (?1) or (c.state ="
            + " WAITING_FOR_THE_OTHER_SIDE and (c.child = ?2 or c.child in (?3))))";

    /**
     * Claims that are there for somebody.
     *
     * @param deciding the families in which she decides
     * @param consentedFor the children for whom she consents
     */
    List<ChildClaim> visible(
            PersonId me, List<FamilyId> deciding, Set<PersonId> consentedFor, @Nullable ClaimId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find(VISIBLE + " and c.id.value > ?4 order by c.id.value", deciding, me, consentedFor, from)
                .range(0, most - 1)
                .list();
    }

    Optional<PersonId> childOf(ClaimId id) {
        return getEntityManager()
                .createQuery("select c.child from ChildClaim c where c.id = :id", PersonId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean waiting(FamilyId family, PersonId child) {
        return count("family = ?1 and child = ?2 and state = WAITING_FOR_THE_OTHER_SIDE", family, child) > 0;
    }

    /** Whatever is done about one child's households is done one after the other. */
    void queue(PersonId child) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 2))) queued")
                .setParameter(1, child.toString())
                .getSingleResult();
    }
}
