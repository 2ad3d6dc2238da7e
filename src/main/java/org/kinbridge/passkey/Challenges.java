package org.kinbridge.passkey;

import com.webauthn4j.data.client.challenge.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;

/**
 * The table of challenges: random bytes that an authenticator signs, so that nobody shows its answer a second time. They are
 * kept by their marks, for five minutes, and used once, whichever replica gave them and whichever is answered.
 */
@ApplicationScoped
class Challenges {

    static final Duration VALID = Duration.ofMinutes(5);

    private static final int BYTES = 32;
    private static final String CONTEXT = "passkey-challenge";

    private final SecureRandom random = new SecureRandom();
    private final Session db;
    private final Vault vault;
    private final HouseClock clock;

    Challenges(Session db, Vault vault, HouseClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A new one, in base64url; a few outlived ones go, so that nothing has to sweep.
     *
     * @param person who is to add a passkey; null for whoever is to sign in
     */
    @Transactional
    String make(@Nullable PersonId person) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Instant now = clock.instant();
        db.createNativeMutationQuery("""
                        delete from passkey_challenge where mark in (
                          select mark from passkey_challenge where expires_at <= ?1
                          order by expires_at limit 20 for update skip locked)
                        """).setParameter(1, now).executeUpdate();
        db.createNativeMutationQuery(
                        "insert into passkey_challenge (mark, person_id, expires_at) values (?1, cast(?2 as uuid), ?3)")
                .setParameter(1, mark(bytes))
                .setParameter(2, text(person))
                .setParameter(3, now.plus(VALID))
                .executeUpdate();
        return Verifying.text(bytes);
    }

    /** Uses it up; false if it is not ours, was used, is too old, or was made for somebody or something else. */
    @Transactional
    boolean spend(Challenge challenge, @Nullable PersonId person) {
        return db.createNativeMutationQuery("""
                        delete from passkey_challenge
                        where mark = ?1 and person_id is not distinct from cast(?2 as uuid) and expires_at > ?3
                        """)
                        .setParameter(1, mark(challenge.getValue()))
                        .setParameter(2, text(person))
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private String mark(byte[] challenge) {
        return vault.mark(Verifying.text(challenge), CONTEXT);
    }
}
