package org.kinbridge.token;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Lets time go by for the signing keys alone: nobody waits for it, and no clock moves. */
@Singleton
class KeyTime {

    private final EntityManager db;
    private final KeyWatch watch;

    KeyTime(EntityManager db, KeyWatch watch) {
        this.db = db;
        this.watch = watch;
    }

    /** All keys are so much older, and this replica has looked. */
    void passes(Duration time) {
        age(time);
        watch.once();
    }

    @Transactional
    void age(Duration time) {
        db.createNativeQuery("update signing_key set made_at = made_at - cast(?1 as interval),"
                        + " signs_from = signs_from - cast(?1 as interval)")
                .setParameter(1, time.toString())
                .executeUpdate();
    }
}
