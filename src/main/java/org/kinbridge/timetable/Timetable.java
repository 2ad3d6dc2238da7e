package org.kinbridge.timetable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.InstitutionId;

/** What a school said last of its hours, written as it came: it is read and replaced as a whole. */
@Entity
@Table(name = "school_timetable")
class Timetable {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private InstitutionId id;

    @Version
    private int version;

    private String hours;
    private Instant saidAt;

    Timetable() {}

    Timetable(InstitutionId school, String written, Instant now) {
        id = school;
        hours = written;
        saidAt = now;
    }

    void say(String written, Instant now) {
        hours = written;
        saidAt = now;
    }

    String hours() {
        return hours;
    }
}
