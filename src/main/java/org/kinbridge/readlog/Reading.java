package org.kinbridge.readlog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** That an institution looked at a record, once or several times within ten minutes. */
@Entity
@Immutable
@Table(name = "readlog_reading")
class Reading {

    @Id
    private UUID id;

    private InstitutionId institution;
    private @Nullable PersonId staff;
    private UUID recordId;
    private PersonId about;
    private PersonId letBy;

    @Enumerated(EnumType.STRING)
    private RecordKind kind;

    @Enumerated(EnumType.STRING)
    private ReadingPurpose purpose;

    private Instant firstAt;
    private Instant lastAt;
    private int times;

    Reading() {}

    UUID id() {
        return id;
    }

    InstitutionId institution() {
        return institution;
    }

    /** Whether it was somebody of the institution's staff, and not its software. */
    boolean byStaff() {
        return staff != null;
    }

    PersonId about() {
        return about;
    }

    RecordKind kind() {
        return kind;
    }

    ReadingPurpose purpose() {
        return purpose;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    int times() {
        return times;
    }
}
