package org.kinbridge.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** One of the two has come to a call, and since when she is there. */
@Embeddable
record Arrival(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,

        Instant joinedAt) {}
