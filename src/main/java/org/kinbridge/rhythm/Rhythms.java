package org.kinbridge.rhythm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.kinbridge.id.LinkId;

/** The table of rhythms, one a link at most. */
@Singleton
class Rhythms implements PanacheRepositoryBase<Rhythm, LinkId> {

    Optional<Rhythm> locked(LinkId link) {
        return findByIdOptional(link, LockModeType.PESSIMISTIC_WRITE);
    }
}
