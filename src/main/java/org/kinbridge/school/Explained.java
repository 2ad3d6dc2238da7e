package org.kinbridge.school;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.PersonId;

/** What a family said of an attendance event, opened for a reader who may know. */
public record Explained(PersonId by, String text, Instant at) {

    /** As the school and the family read it: the school never learns which of them wrote. */
    @Schema(name = "AttendanceExplanation")
    public record View(String text, Instant at) {}

    /** What is shown of it. */
    public View view() {
        return new View(text, at);
    }
}
