package org.kinbridge.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The table of addresses, one a person at most. */
@Singleton
class Feeds implements PanacheRepositoryBase<Feed, PersonId> {

    Optional<Feed> behind(String secretMark) {
        return find("secretMark", secretMark).firstResultOptional();
    }

    Optional<Feed> locked(PersonId person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Gives her an address, in the place of the one she has; what she chose stays. Of two at once, the later one works. */
    void keep(PersonId person, String secretMark, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into calendar_feed (person_id, version, secret_mark, show_names, made_at)
                        values (?1, 0, ?2, false, ?3)
                        on conflict (person_id) do update set version = calendar_feed.version + 1,
                          secret_mark = excluded.secret_mark, made_at = excluded.made_at
                        """)
                .setParameter(1, person.value())
                .setParameter(2, secretMark)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** The links of hers whose two may be in contact at this moment. */
    Set<LinkId> open(PersonId person) {
        return getSession()
                .createNativeQuery("select link_id from consent_open_contact where person_id = ?1", UUID.class)
                .setParameter(1, person.value())
                .getResultStream()
                .map(LinkId::new)
                .collect(Collectors.toSet());
    }
}
