package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a restriction: what keeps two people of a family apart. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record RestrictionId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static RestrictionId fresh() {
        return new RestrictionId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static RestrictionId fromString(String text) {
        return new RestrictionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
