package org.kinbridge.school;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.PersonId;

/** What a family said of an attendance event: once, by somebody who decides for the child. */
@Entity
@Immutable
@Table(name = "attendance_explanation")
class Explanation {

    static final int LONGEST = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private AttendanceEventId event;

    private PersonId explainedBy;
    private byte[] sealedText;
    private Instant explainedAt;

    Explanation() {}

    Explanation(AttendanceEventId event, PersonId by, byte[] sealedText, Instant now) {
        this.event = event;
        explainedBy = by;
        this.sealedText = sealedText.clone();
        explainedAt = now;
    }

    AttendanceEventId event() {
        return event;
    }

    PersonId explainedBy() {
        return explainedBy;
    }

    byte[] sealedText() {
        return sealedText.clone();
    }

    Instant explainedAt() {
        return explainedAt;
    }
}
