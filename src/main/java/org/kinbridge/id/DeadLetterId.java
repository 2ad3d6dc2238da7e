package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a dead letter: what one consumer could not do about one record. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record DeadLetterId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static DeadLetterId fresh() {
        return new DeadLetterId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static DeadLetterId fromString(String text) {
        return new DeadLetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
