package org.kinbridge.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The introduction table: who introduced whom, and which institution knows her since. */
@Singleton
class Introductions implements PanacheRepositoryBase<Introduction, UUID> {

    Optional<Introduction> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Whether this person was ever introduced to this institution. */
    boolean knows(InstitutionId institution, PersonId about) {
        return count("institution = ?1 and about = ?2", institution, about) > 0;
    }

    /** Those she made, and those about these people. */
    List<Introduction> visible(PersonId me, Set<PersonId> decidedFor, @Nullable UUID after, int most) {
        return find(
                        "(by = ?1 or about in ?2) and id > ?3 order by id",
                        me,
                        decidedFor,
                        after == null ? new UUID(0, 0) : after)
                .range(0, most - 1)
                .list();
    }
}
