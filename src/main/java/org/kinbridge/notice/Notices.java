package org.kinbridge.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.EventId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.Id;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SubscriptionId;

/** The notice table; always one reader's own. */
@Singleton
class Notices implements PanacheRepositoryBase<Notice, NoticeId> {

    Optional<Notice> of(Reader reader, NoticeId id) {
        return find(hers(reader) + " and id = ?2", who(reader), id).firstResultOptional();
    }

    /** What may be read at this moment: neither withdrawn nor, by the clock, over. */
    List<Notice> of(Reader reader, @Nullable NoticeId after, Instant now, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find(
                        hers(reader)
                                + " and withdrawnAt is null and (expiresAt is null or expiresAt > ?3)"
                                + " and id.value > ?2 order by id.value",
                        who(reader),
                        from,
                        now)
                .range(0, most - 1)
                .list();
    }

    /** What an institution was told of an event, about whomever. */
    List<Notice> of(InstitutionId institution, EventId event) {
        return list("institution = ?1 and source = ?2", institution, event);
    }

    /** How often an institution has tried out this subscription since then. */
    long tests(SubscriptionId subscription, Instant since) {
        return count("subscription = ?1 and fact = ?2 and madeAt > ?3", subscription, FactType.TEST, since);
    }

    /** Everything that was told on this grant is not read any more; that it ended stays to be read. */
    void withdraw(GrantId grant, Instant now) {
        update(
                "withdrawnAt = ?1 where grant = ?2 and fact <> ?3 and withdrawnAt is null",
                now,
                grant,
                FactType.GRANT_ENDED);
    }

    /** Everything that crossed by this agreement is not read any more. */
    void withdraw(AgreementId agreement, Instant now) {
        update("withdrawnAt = ?1 where agreement = ?2 and withdrawnAt is null", now, agreement);
    }

    /** What was told of a child as somebody who decided for her, or cared for her, is not read any more. */
    void withdraw(PersonId child, Set<PersonId> readers, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update notice set withdrawn_at = :now
                        where person_id in (:readers) and withdrawn_at is null
                          and ((fact in ('ATTENDANCE_RECORDED', 'ATTENDANCE_EXPLAINED') and data->>'child' = :child)
                            or (fact = 'CALL_MISSED' and data->>'hers' = :child)
                            or (fact = 'CONTACT_LAPSED' and data->>'other' = :child
                              and data->>'one' <> cast(person_id as text)))
                        """)
                .setParameter("now", now)
                .setParameter("readers", readers.stream().map(PersonId::value).toList())
                .setParameter("child", child.toString())
                .executeUpdate();
    }

    private static String hers(Reader reader) {
        return switch (reader) {
            case Reader.OnePerson person -> "person = ?1 and withdrawnAt is null";
            case Reader.OneInstitution institution -> "institution = ?1";
        };
    }

    private static Id who(Reader reader) {
        return switch (reader) {
            case Reader.OnePerson person -> person.id();
            case Reader.OneInstitution institution -> institution.id();
        };
    }
}
