package org.kinbridge.pairing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table of pairing codes; found by the mark of a code only, and never listed. */
@Singleton
class PairingCodes implements PanacheRepositoryBase<PairingCode, UUID> {

    Optional<PairingCode> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Takes a few outlived ones away; each new one does, so nothing has to sweep. */
    void forgetOutlived(Instant now) {
        getEntityManager().createNativeQuery("""
                        delete from signin_pairing_code where id in (
                          select id from signin_pairing_code where expires_at <= ?1
                          order by expires_at limit 20 for update skip locked)
                        """).setParameter(1, now).executeUpdate();
    }
}
