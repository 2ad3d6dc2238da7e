package org.kinbridge.tzdata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.Rederived;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;

/** A call that a new release of the time-zone data moved. */
@Entity
@Table(name = "time_zone_change")
class ZoneChange {

    @Id
    private UUID id;

    private String version;
    private CallId call;
    private LinkId link;
    private @Nullable SeriesId series;
    private PersonId anchor;
    private PersonId other;
    private Instant was;

    @Column(name = "now_at")
    private Instant nowAt;

    private Instant changedAt;

    ZoneChange() {}

    ZoneChange(Rederived moved, String version, Instant now) {
        id = NewId.next();
        this.version = version;
        call = moved.call();
        link = moved.link();
        series = moved.series();
        anchor = moved.sides().anchor();
        other = moved.sides().other();
        was = moved.was();
        nowAt = moved.is();
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String version() {
        return version;
    }

    CallId call() {
        return call;
    }

    LinkId link() {
        return link;
    }

    @Nullable
    SeriesId series() {
        return series;
    }

    PersonId anchor() {
        return anchor;
    }

    PersonId other() {
        return other;
    }

    Instant was() {
        return was;
    }

    Instant nowAt() {
        return nowAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
