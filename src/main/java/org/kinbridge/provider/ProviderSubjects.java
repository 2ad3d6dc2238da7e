package org.kinbridge.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** The table of those whom the outside provider knows. */
@Singleton
class ProviderSubjects implements PanacheRepositoryBase<ProviderSubject, String> {

    /** Binds a new person to a subject; false if somebody was quicker. */
    boolean bind(String subjectMark, PersonId person, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into signin_provider_subject (subject_mark, person_id, made_at)
                                values (?1, ?2, ?3) on conflict do nothing
                                """)
                        .setParameter(1, subjectMark)
                        .setParameter(2, person.value())
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }
}
