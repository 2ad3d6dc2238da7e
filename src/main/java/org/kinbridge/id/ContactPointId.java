package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a number at which somebody can be reached. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record ContactPointId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static ContactPointId fresh() {
        return new ContactPointId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static ContactPointId fromString(String text) {
        return new ContactPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
