package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a care plan: who cares for a child while a parent is away. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record CarePlanId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static CarePlanId fresh() {
        return new CarePlanId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static CarePlanId fromString(String text) {
        return new CarePlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
