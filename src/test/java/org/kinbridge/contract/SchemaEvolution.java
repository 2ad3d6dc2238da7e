package org.kinbridge.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What in a schema would surprise somebody who reads by an older one: she may find more than she knows, if it is optional,
 * and never less, nor anything else.
 */
final class SchemaEvolution {

    /** A change of any of these is a break, whichever way it goes. */
    private static final List<String> FIXED = List.of(
            "type",
            "const",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems");

    private static final List<String> BRANCHES = List.of("allOf", "oneOf", "anyOf");
    private static final Set<String> OTHERS = Set.of(
            "$ref",
            "properties",
            "required",
            "enum",
            "items",
            "additionalProperties",
            "title",
            "description",
            "examples");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** The breaks between two schemas, each with its place; the documents are where references lead. */
    static List<String> breaks(String place, JsonNode older, JsonNode was, JsonNode newer, JsonNode is) {
        SchemaEvolution evolution = new SchemaEvolution(older, newer);
        evolution.compare(place, was, is);
        return evolution.breaks;
    }

    private void compare(String place, JsonNode was, JsonNode is) {
        if (was.has("$ref") || is.has("$ref")) {
            compare(place, resolved(older, was), resolved(newer, is));
            return;
        }
        understood(place, was);
        understood(place, is);
        FIXED.stream()
                .filter(word -> !was.path(word).equals(is.path(word)))
                .forEach(word -> breaks.add(place + ": another " + word));
        values(place, was.path("enum"), is.path("enum"));
        properties(place, was, is);
        parts(place, was, is);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document, document.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    /** A word that nobody compares would be a hole in the rule. */
    private void understood(String place, JsonNode schema) {
        schema.fieldNames().forEachRemaining(word -> {
            if (!FIXED.contains(word) && !BRANCHES.contains(word) && !OTHERS.contains(word)) {
                breaks.add(place + ": nobody compares " + word);
            }
        });
    }

    private void values(String place, JsonNode was, JsonNode is) {
        Set<String> still = texts(is);
        texts(was).stream()
                .filter(value -> !still.contains(value))
                .forEach(value -> breaks.add(place + ": no value " + value));
        if (was.isMissingNode() != is.isMissingNode()) {
            breaks.add(place + ": another enum");
        }
    }

    private void properties(String place, JsonNode was, JsonNode is) {
        was.path("properties").properties().forEach(property -> {
            JsonNode now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(place + ": no " + property.getKey());
            } else {
                compare(place + "/" + property.getKey(), property.getValue(), now);
            }
        });
        Set<String> before = texts(was.path("required"));
        Set<String> now = texts(is.path("required"));
        now.stream().filter(name -> !before.contains(name)).forEach(name -> breaks.add(place + ": requires " + name));
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaks.add(place + ": " + name + " may be absent"));
        if (isClosed(is) && !isClosed(was)) {
            breaks.add(place + ": takes no others any more");
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return !schema.path("additionalProperties").asBoolean(true);
    }

    private void parts(String place, JsonNode was, JsonNode is) {
        for (String word : List.of("items", "additionalProperties")) {
            if (was.path(word).isObject() || is.path(word).isObject()) {
                compare(place + "/" + word, was.path(word), is.path(word));
            }
        }
        for (String word : BRANCHES) {
            if (was.path(word).size() != is.path(word).size()) {
                breaks.add(place + ": another " + word);
            }
            for (int one = 0;
                    one < Math.min(was.path(word).size(), is.path(word).size());
                    one++) {
                compare(
                        place + "/" + word + "/" + one,
                        was.path(word).get(one),
                        is.path(word).get(one));
            }
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
