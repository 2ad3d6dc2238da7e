package org.kinbridge.careplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** The table of plans. Whoever asks finds those of the families in which she decides, and those about herself. */
@Singleton
class CarePlans implements PanacheRepositoryBase<CarePlan, CarePlanId> {

    private static final String HERS = "(family in ?1 or (child = ?2 and family in ?3))";

    Optional<CarePlan> of(Reader reader, CarePlanId id) {
        return find(HERS + " and id = ?4", reader.deciding(), reader.person(), reader.asChild(), id)
                .firstResultOptional();
    }

    List<CarePlan> of(Reader reader, @Nullable CarePlanId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find(
                        HERS + " and id.value > ?4 order by id.value",
                        reader.deciding(),
                        reader.person(),
                        reader.asChild(),
                        from)
                .range(0, most - 1)
                .list();
    }

    /** All plans of a child in a family, locked in one order: two that overlap are not signed at the same time. */
    List<CarePlan> locked(FamilyId family, PersonId child) {
        return find("family = ?1 and child = ?2 order by id.value", family, child)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that are signed, of this family and one of these children, by which her calls wait for a yes. */
    List<CarePlan> ofApproval(FamilyId family, Set<PersonId> children) {
        return list(
                "family = ?1 and child in ?2 and terms.callApproval and state in ?3",
                family,
                children,
                Set.of(CarePlan.State.SIGNED, CarePlan.State.ACTIVE));
    }

    Optional<CarePlan> locked(CarePlanId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
