package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a time that is kept for a call while somebody makes up her mind. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record HoldId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static HoldId fresh() {
        return new HoldId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static HoldId fromString(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
