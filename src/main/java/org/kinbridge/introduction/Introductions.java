package org.kinbridge.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Slice;

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

    /** Whether one of these people has introduced her. */
    boolean knowsThrough(InstitutionId institution, PersonId about, Collection<PersonId> by) {
        return count("institution = ?1 and about = ?2 and by in ?3", institution, about, by) > 0;
    }

    /**
     * Those about herself, and those that somebody of her household made about these people.
     *
     * @param grown whether those about herself are hers whoever made them
     */
    List<Introduction> visible(
            PersonId me, boolean grown, Set<PersonId> decidedFor, Set<PersonId> household, Slice slice) {
        String after = slice.after();
        return find(
                        "((about = ?1 and (by = ?1 or ?2 = true)) or (about in ?3 and by in ?4)) and id > ?5 order by id",
                        me,
                        grown,
                        decidedFor,
                        household,
                        after == null ? new UUID(0, 0) : UUID.fromString(after))
                .range(0, slice.fetch() - 1)
                .list();
    }
}
