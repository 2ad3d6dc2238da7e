package org.kinbridge.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.Id;
import org.kinbridge.id.NoticeId;

/** The notice table; always one reader's own. */
@Singleton
class Notices implements PanacheRepositoryBase<Notice, NoticeId> {

    Optional<Notice> of(Reader reader, NoticeId id) {
        return find(hers(reader) + " and id = ?2", who(reader), id).firstResultOptional();
    }

    List<Notice> of(Reader reader, @Nullable NoticeId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find(hers(reader) + " and withdrawnAt is null and id.value > ?2 order by id.value", who(reader), from)
                .range(0, most - 1)
                .list();
    }

    /** Everything that was told on this grant is not read any more; that it ended stays to be read. */
    void withdraw(GrantId grant, Instant now) {
        update(
                "withdrawnAt = ?1 where grant = ?2 and fact <> ?3 and withdrawnAt is null",
                now,
                grant,
                FactType.GRANT_ENDED);
    }

    private static String hers(Reader reader) {
        return switch (reader) {
            case Reader.OnePerson person -> "person = ?1";
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
