package org.kinbridge.roster;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** What was said last of somebody's hours, written as it came: it is read and replaced as a whole. */
@Entity
class Roster {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId id;

    @Version
    private int version;

    private String hours;
    private PersonId saidBy;
    private Instant saidAt;

    Roster() {}

    Roster(PersonId person, String written, PersonId by, Instant now) {
        id = person;
        hours = written;
        saidBy = by;
        saidAt = now;
    }

    void say(String written, PersonId by, Instant now) {
        hours = written;
        saidBy = by;
        saidAt = now;
    }

    PersonId id() {
        return id;
    }

    String hours() {
        return hours;
    }
}
