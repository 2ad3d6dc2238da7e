package org.kinbridge.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The table of timetables, one a school at most. */
@Singleton
class Timetables implements PanacheRepositoryBase<Timetable, InstitutionId> {

    private final Session db;

    Timetables(Session db) {
        this.db = db;
    }

    /** What a school said of a child's hours. */
    record OfPupil(PersonId child, String hours) {}

    Optional<Timetable> locked(InstitutionId school) {
        return findByIdOptional(school, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What schools said whose pupils these are and that may speak of them now; the views are disclosure's and school's. */
    List<OfPupil> granted(Collection<PersonId> children, Instant now) {
        return db.createNativeQuery("""
                        select g.about_id, t.hours from disclosure_standing_grant g
                        join school_timetable t on t.school_id = g.institution_id
                        join school_pupil p on p.school_id = g.institution_id and p.child_id = g.about_id
                        where g.about_id in (?1) and g.purpose = 'ATTENDANCE'
                          and (g.valid_until is null or g.valid_until > ?2)
                        group by g.about_id, t.school_id, t.hours order by t.school_id
                        """, Object[].class)
                .setParameter(1, children.stream().map(PersonId::value).toList())
                .setParameter(2, now)
                .getResultStream()
                .map(row -> new OfPupil(new PersonId((UUID) row[0]), (String) row[1]))
                .toList();
    }

    /** The pupils of this school of whom it may speak now. */
    List<PersonId> pupils(InstitutionId school, Instant now) {
        return db.createNativeQuery("""
                        select distinct g.about_id from disclosure_standing_grant g
                        join school_pupil p on p.school_id = g.institution_id and p.child_id = g.about_id
                        where g.institution_id = ?1 and g.purpose = 'ATTENDANCE'
                          and (g.valid_until is null or g.valid_until > ?2)
                        order by g.about_id
                        """, UUID.class)
                .setParameter(1, school.value())
                .setParameter(2, now)
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }
}
