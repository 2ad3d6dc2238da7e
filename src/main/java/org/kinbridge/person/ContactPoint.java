package org.kinbridge.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** A number at which a person can be reached; verified once she has shown a code that was sent to it. */
@Entity
class ContactPoint {

    @Id
    private UUID id;

    private PersonId person;
    private String number;
    private @Nullable Instant verifiedAt;

    ContactPoint() {}

    ContactPoint(PersonId person, PhoneNumber number, @Nullable Instant verifiedAt) {
        id = NewId.next();
        this.person = person;
        this.number = number.value();
        this.verifiedAt = verifiedAt;
    }
}
