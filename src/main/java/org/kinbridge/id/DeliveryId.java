package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names what is delivered to a webhook; receivers know it again by it. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record DeliveryId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static DeliveryId fresh() {
        return new DeliveryId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static DeliveryId fromString(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
