package org.kinbridge.passkey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PasskeyId;
import org.kinbridge.id.PersonId;

/** The table of passkeys. */
@Singleton
class Passkeys implements PanacheRepositoryBase<Passkey, PasskeyId> {

    /** The one of this credential id, locked: of two answers with one count, the second sees what the first did. */
    Optional<Passkey> locked(String credentialId) {
        return find("credentialId", credentialId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isTaken(String credentialId) {
        return count("credentialId", credentialId) > 0;
    }

    /** All of hers, in the order in which she added them. */
    List<Passkey> of(PersonId owner) {
        return list("person = ?1 order by id.value", owner);
    }

    List<Passkey> of(PersonId owner, @Nullable PasskeyId after, int most) {
        return find(
                        "person = ?1 and id.value > ?2 order by id.value",
                        owner,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** Takes one of hers away; false if it is none of hers. */
    boolean remove(PersonId owner, PasskeyId passkey) {
        return delete("id = ?1 and person = ?2", passkey, owner) == 1;
    }
}
