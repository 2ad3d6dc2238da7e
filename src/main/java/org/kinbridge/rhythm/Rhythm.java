package org.kinbridge.rhythm;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** After how many days without contact the adults around two people are told. */
@Entity
class Rhythm {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "link_id"))
    private LinkId link;

    @Version
    private int version;

    private @Nullable Integer silenceDays;
    private PersonId agreedBy;
    private Instant countsFrom;
    private @Nullable Instant lapsedAt;

    Rhythm() {}

    Rhythm(LinkId link, PersonId by, Instant now) {
        this.link = link;
        agreedBy = by;
        countsFrom = now;
    }

    /** Agrees on a number of days, or on none; days are counted from now on. */
    void agree(@Nullable Integer days, PersonId by, Instant now) {
        silenceDays = days;
        agreedBy = by;
        beginAnew(now);
    }

    /** The contact has opened again: what was before does not count. */
    void beginAnew(Instant now) {
        countsFrom = now;
        lapsedAt = null;
    }

    /** When the silence that began with the last contact has lasted too long; null if nothing was agreed on. */
    @Nullable
    Instant lapses(Instant lastContact) {
        return silenceDays == null ? null : since(lastContact).plus(Duration.ofDays(silenceDays));
    }

    /** From when the silence counts: the last contact, but not one before what was agreed on. */
    Instant since(Instant lastContact) {
        return lastContact.isAfter(countsFrom) ? lastContact : countsFrom;
    }

    /** Notes that it has lapsed; false if that was noted for this silence before. */
    boolean lapse(Instant lastContact, Instant now) {
        if (lapsedAt != null && !lapsedAt.isBefore(since(lastContact))) {
            return false;
        }
        lapsedAt = now;
        return true;
    }

    LinkId link() {
        return link;
    }

    @Nullable
    Integer silenceDays() {
        return silenceDays;
    }
}
