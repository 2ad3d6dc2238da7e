package org.kinbridge.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names the pages of the contract after what is on them: {@code GrantPage}. By itself the generator would count them, and a
 * list that is added somewhere would give others new names in every client made from the contract.
 */
final class PageNames {

    private static final String REF = "#/components/schemas/";
    private static final String COUNTED = "PageView\\d*";

    private PageNames() {}

    static void give(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        Map<String, String> names = new TreeMap<>();
        schemas.forEach((name, schema) -> rowsOf(name, schema).ifPresent(rows -> names.put(name, rows + "Page")));
        Map<String, Schema> pages = new TreeMap<>();
        names.forEach((counted, name) -> pages.put(name, schemas.get(counted)));
        pages.forEach(api.getComponents()::addSchema);
        names.keySet().forEach(api.getComponents()::removeSchema);
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .forEach(media -> rename(media.getSchema(), names));
    }

    private static Optional<String> rowsOf(String name, Schema schema) {
        if (!name.matches(COUNTED)) {
            return Optional.empty();
        }
        return Optional.ofNullable(schema.getProperties().get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef)
                .map(ref -> ref.substring(REF.length()));
    }

    private static void rename(@Nullable Schema schema, Map<String, String> names) {
        if (schema != null && schema.getRef() != null) {
            String name = names.get(schema.getRef().substring(REF.length()));
            if (name != null) {
                schema.setRef(REF + name);
            }
        }
    }
}
