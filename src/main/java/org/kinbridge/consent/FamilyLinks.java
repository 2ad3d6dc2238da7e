package org.kinbridge.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The link table. Whoever asks is one of the two, or is asked for her family. */
@Singleton
class FamilyLinks implements PanacheRepositoryBase<FamilyLink, LinkId> {

    /** Read with a share lock: nobody can stop the contact before this transaction ends. */
    Optional<FamilyLink> shared(LinkId id, PersonId me) {
        return find("id = ?1 and (a = ?2 or b = ?2)", id, me)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** Read to be changed: waits until nobody relies on it any more. */
    Optional<FamilyLink> locked(LinkId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<FamilyLink> of(LinkId id, PersonId me) {
        return find("id = ?1 and (a = ?2 or b = ?2)", id, me).firstResultOptional();
    }

    Optional<FamilyLink> between(FamilyId family, PersonId one, PersonId other) {
        return find("family = ?1 and ((a = ?2 and b = ?3) or (a = ?3 and b = ?2))", family, one, other)
                .firstResultOptional();
    }

    /** Links of hers, and those of families in which she consents. */
    List<FamilyLink> visible(PersonId me, List<FamilyId> consenting, @Nullable LinkId after, int most) {
        return find(
                        "(a = ?1 or b = ?1 or family in ?2) and id.value > ?3 order by id.value",
                        me,
                        consenting,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
