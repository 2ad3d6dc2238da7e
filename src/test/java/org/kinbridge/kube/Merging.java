package org.kinbridge.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** As much of a strategic merge as our patches use: objects by field, lists of named things by name, the rest replaced. */
final class Merging {

    private static final String NAME = "name";

    private Merging() {}

    /** Puts a patch into a document, whose own name it keeps. */
    static void into(ObjectNode document, JsonNode patch) {
        String name = document.path("metadata").path(NAME).asText();
        merge(document, patch);
        ((ObjectNode) document.path("metadata")).put(NAME, name);
    }

    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> field : from.properties()) {
            JsonNode there = into.get(field.getKey());
            if (there instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else if (there instanceof ArrayNode list
                    && field.getValue().path(0).has(NAME)) {
                field.getValue().forEach(element -> mergeByName(list, element));
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        }
    }

    private static void mergeByName(ArrayNode list, JsonNode element) {
        for (JsonNode one : list) {
            if (one.path(NAME).equals(element.path(NAME))) {
                merge((ObjectNode) one, element);
                return;
            }
        }
        list.add(element.deepCopy());
    }
}
