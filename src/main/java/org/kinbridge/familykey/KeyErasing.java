package org.kinbridge.familykey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.FamilyId;
import org.kinbridge.problem.Problem;

/**
 * Erases a family's keys, and so everything they sealed, on every replica: from the commit on. Copies of the table of keys
 * (backups, the write-ahead log) can still open it as long as they are kept. What is written afterwards gets a new key; a text
 * that was on its way at that very moment may be erased with the others.
 */
@ApplicationScoped
class KeyErasing {

    private final FamilyKeys keys;
    private final Unwrapped unwrapped;

    KeyErasing(FamilyKeys keys, Unwrapped unwrapped) {
        this.keys = keys;
        this.unwrapped = unwrapped;
    }

    /** Erases; {@code not-found} where there is no key: no such family, or nothing was ever sealed for it. */
    @Transactional
    void erase(FamilyId family) {
        unwrapped.forget(keys.erase(family).orElseThrow(Problem::notFound));
    }
}
