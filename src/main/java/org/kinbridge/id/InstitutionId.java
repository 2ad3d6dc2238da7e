package org.kinbridge.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a school, a post, a welfare service or the installation itself. */
@Embeddable
@Schema(type = SchemaType.STRING, format = "uuid")
public record InstitutionId(@JsonValue UUID value) implements Id {

    /** A new one. */
    public static InstitutionId fresh() {
        return new InstitutionId(NewId.next());
    }

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    public static InstitutionId fromString(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
