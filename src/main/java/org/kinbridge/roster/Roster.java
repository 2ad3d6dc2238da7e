package org.kinbridge.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/**
 * What was said last of somebody's hours, by herself or by one of her households, written as it came: it is read and replaced
 * as a whole.
 */
@Entity
class Roster {

    @Id
    private UUID id;

    @Version
    private int version;

    private PersonId person;
    // Which household says it of its child; null: she says it herself.
    private @Nullable FamilyId family;
    private String hours;
    private PersonId saidBy;
    private Instant saidAt;

    Roster() {}

    Roster(PersonId person, @Nullable FamilyId family, String written, PersonId by, Instant now) {
        id = NewId.next();
        this.person = person;
        this.family = family;
        hours = written;
        saidBy = by;
        saidAt = now;
    }

    void say(String written, PersonId by, Instant now) {
        hours = written;
        saidBy = by;
        saidAt = now;
    }

    PersonId person() {
        return person;
    }

    @Nullable
    FamilyId family() {
        return family;
    }

    String hours() {
        return hours;
    }
}
