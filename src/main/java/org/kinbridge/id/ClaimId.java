package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a claim by which a child becomes a child of another household too. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record ClaimId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static ClaimId fresh() {
        return new ClaimId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static ClaimId fromString(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
