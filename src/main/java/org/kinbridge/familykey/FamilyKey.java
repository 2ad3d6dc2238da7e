package org.kinbridge.familykey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.vault.KeyWrapping.Wrapped;

/**
 * A family's keys as they lie in the table: wrapped. Whoever reads a sealed text joins them in the same statement or reads
 * them after it, so that a key that was erased meanwhile is not used, and one that was made meanwhile is.
 */
@Entity
@Immutable
@Table(name = "family_key_in_use")
public class FamilyKey {

    @Id
    private UUID id;

    private FamilyId family;
    private int version;
    private byte[] wrapped;
    private String wrappedBy;
    private Instant primarySince;

    FamilyKey() {}

    FamilyKey(UUID id, FamilyId family, int version, Wrapped wrapped, Instant primarySince) {
        this.id = id;
        this.family = family;
        this.version = version;
        this.wrapped = wrapped.keys();
        wrappedBy = wrapped.by();
        this.primarySince = primarySince;
    }

    /** The same with one key more, which seals from now on. */
    FamilyKey next(Wrapped oneMore, Instant now) {
        return new FamilyKey(id, family, version + 1, oneMore, now);
    }

    boolean isOld(Instant now, Duration period) {
        return primarySince.plus(period).isBefore(now);
    }

    /** What binds the wrapped keys to their row. */
    String context() {
        return context(id, family);
    }

    static String context(UUID id, FamilyId family) {
        return "family-key:" + family + ":" + id;
    }

    UUID id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    int version() {
        return version;
    }

    Wrapped wrapped() {
        return new Wrapped(wrapped, wrappedBy);
    }

    Instant primarySince() {
        return primarySince;
    }
}
