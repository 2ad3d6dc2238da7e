package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a child's enrolment at a school: the school's own record. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record EnrolmentId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static EnrolmentId fresh() {
        return new EnrolmentId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static EnrolmentId fromString(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
