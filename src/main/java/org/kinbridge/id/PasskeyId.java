package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names one passkey of a person. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record PasskeyId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static PasskeyId fresh() {
        return new PasskeyId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static PasskeyId fromString(String text) {
        return new PasskeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
