package org.kinbridge.calendar;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** The one address at which a person's calls can be read. */
@Entity
@Table(name = "calendar_feed")
class Feed {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Version
    private int version;

    private String secretMark;
    private boolean showNames;
    private Instant madeAt;

    Feed() {}

    /** Whether others are named in it. */
    void choose(boolean names) {
        showNames = names;
    }

    PersonId person() {
        return person;
    }

    boolean showNames() {
        return showNames;
    }

    Instant madeAt() {
        return madeAt;
    }
}
