package org.kinbridge.tzdata;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;

/** With which release of the time-zone data the calls were planned: one row. */
@Entity
@Table(name = "time_zone_release")
class Release {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private String version;
    // How far the calls have been looked through since it changed; null once all are.
    private @Nullable CallId afterCall;

    Release() {}

    Release(String version) {
        this.version = version;
    }

    /** A machine has this release; false unless it is newer: a machine that is behind takes nothing back. */
    boolean advance(String present) {
        if (present.compareTo(version) <= 0) {
            return false;
        }
        version = present;
        afterCall = null;
        return true;
    }

    /** The calls up to this one have been looked through; all of them, if it is null. */
    void lookedThrough(@Nullable CallId last) {
        afterCall = last;
    }

    String version() {
        return version;
    }

    @Nullable
    CallId afterCall() {
        return afterCall;
    }
}
