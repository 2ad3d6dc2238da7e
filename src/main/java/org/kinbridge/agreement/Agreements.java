package org.kinbridge.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;

/** The table of agreements; always those of one of the two sides. */
@Singleton
class Agreements implements PanacheRepositoryBase<Agreement, AgreementId> {

    private static final String OWN = "(proposer = ?1 or other = ?1)";
    private static final String BETWEEN =
            "((proposer = ?1 and other = ?2) or (proposer = ?2 and other = ?1)) and purpose = ?3 and state = ?4";

    Optional<Agreement> of(InstitutionId side, AgreementId id) {
        return find(OWN + " and id = ?2", side, id).firstResultOptional();
    }

    Optional<Agreement> locked(InstitutionId side, AgreementId id) {
        return find(OWN + " and id = ?2", side, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Agreement> locked(AgreementId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nobody can end it before this transaction ends. */
    Optional<Agreement> shared(AgreementId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    List<Agreement> of(InstitutionId side, @Nullable AgreementId after, int most) {
        return find(OWN + " and id.value > ?2 order by id.value", side, after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** What both wanted, in force or not yet; nobody can end any of it before this transaction ends. */
    List<Agreement> accepted(InstitutionId one, InstitutionId two, Purpose purpose) {
        return find(BETWEEN + " order by id.value", one, two, purpose, Agreement.State.ACCEPTED)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Whether one of the two waits for the other's answer. */
    boolean isProposed(InstitutionId one, InstitutionId two, Purpose purpose) {
        return count(BETWEEN, one, two, purpose, Agreement.State.PROPOSED) > 0;
    }

    /** Whether the two have agreed on another that holds on some of the same days. */
    boolean overlaps(Agreement accepted) {
        return count(
                        BETWEEN + " and fromDate <= ?5 and untilDate >= ?6 and id.value <> ?7",
                        accepted.proposer(),
                        accepted.other(),
                        accepted.purpose(),
                        Agreement.State.ACCEPTED,
                        accepted.untilDate(),
                        accepted.fromDate(),
                        accepted.id().value())
                > 0;
    }

    /** Until this transaction ends, nobody else proposes or accepts anything between these two. */
    void oneAtATime(InstitutionId one, InstitutionId two) {
        String pair = Stream.of(one, two)
                .map(InstitutionId::toString)
                .sorted()
                .collect(Collectors.joining(":", "agreements:", ""));
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 4))) queued")
                .setParameter(1, pair)
                .getSingleResult();
    }
}
