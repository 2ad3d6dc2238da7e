package org.kinbridge.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/** The table of refresh chains. */
@Singleton
class RefreshChains implements PanacheRepositoryBase<RefreshChain, SessionId> {

    /** The chain, locked: of two uses of one token at the same moment, the second sees what the first did. */
    Optional<RefreshChain> locked(SessionId session) {
        return findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** No sign-in of hers goes on any more. */
    void endAll(PersonId person, Instant now) {
        update("endedAt = ?1 where person = ?2 and endedAt is null", now, person);
    }

    /** Takes a few outlived ones away; each new chain does, so nothing has to sweep. */
    void forgetOutlived(Instant now) {
        getEntityManager().createNativeQuery("""
                        delete from signin_refresh_chain where session_id in (
                          select session_id from signin_refresh_chain where expires_at <= ?1
                          order by expires_at limit 20 for update skip locked)
                        """).setParameter(1, now).executeUpdate();
    }
}
