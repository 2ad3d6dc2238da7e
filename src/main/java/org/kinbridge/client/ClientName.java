package org.kinbridge.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;

/**
 * What an institution's software calls itself: the institution's id. The installation itself is called {@code operator},
 * because whoever starts it knows the secret of the environment before she knows any id.
 *
 * @param institution null for the installation itself
 */
@Schema(type = SchemaType.STRING, description = "An institution's id, or operator")
public record ClientName(@Nullable InstitutionId institution) {

    private static final String OPERATOR = "operator";

    /** Reads the text form; an {@link IllegalArgumentException} if it is none. */
    @JsonCreator
    static ClientName fromString(String text) {
        return new ClientName(text.equals(OPERATOR) ? null : InstitutionId.fromString(text));
    }

    InstitutionId orElse(Supplier<InstitutionId> operator) {
        return institution == null ? operator.get() : institution;
    }
}
