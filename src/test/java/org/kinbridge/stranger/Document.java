package org.kinbridge.stranger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An AsyncAPI 3 document: where each channel is, and which messages it holds. */
public final class Document {

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final Map<String, Schema> schemas = new HashMap<>();

    private Document(JsonNode document) {
        this.document = document;
    }

    /** Reads it. */
    public static Document read(Path file) throws IOException {
        JsonNode read = new YAMLMapper().readTree(file.toFile());
        if (!read.path("asyncapi").asText().startsWith("3.")) {
            throw new IllegalArgumentException("not AsyncAPI 3");
        }
        return new Document(read);
    }

    /** The channels on which its application sends. */
    public Set<String> sentOn() {
        Set<String> names = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            if (operation.path("action").asText().equals("send")) {
                String reference = operation.path("channel").path("$ref").asText();
                names.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        return names;
    }

    /** The topic of a channel. */
    String address(String channel, Map<String, String> parameters) {
        String address = document.path("channels").path(channel).path("address").asText();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (address.isEmpty() || address.contains("{")) {
            throw new IllegalArgumentException("no address of " + channel + ": " + address);
        }
        return address;
    }

    /** The one message of a channel that a record is, by its key, headers and data; none or several are none. */
    Optional<String> message(String channel, JsonNode key, JsonNode headers, JsonNode data) {
        List<String> names = new ArrayList<>();
        for (JsonNode reference : document.path("channels").path(channel).path("messages")) {
            String place = resolved(reference.path("$ref").asText());
            if (fits(place + "/headers", headers)
                    && fits(place + "/bindings/kafka/key", key)
                    && fits(place + "/payload", data)) {
                names.add(document.at(place).path("name").asText());
            }
        }
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private String resolved(String reference) {
        String place = reference.substring(1);
        String next = document.at(place).path("$ref").asText();
        return next.isEmpty() ? place : resolved(next);
    }

    private boolean fits(String place, JsonNode value) {
        return document.at(place).isMissingNode()
                || schemas.computeIfAbsent(place, this::schema)
                        .validate(value.isMissingNode() ? "null" : value.toString(), InputFormat.JSON)
                        .isEmpty();
    }

    private Schema schema(String place) {
        ObjectNode wrapped = document.deepCopy();
        wrapped.removeAll();
        wrapped.put("$ref", "#" + place);
        wrapped.set("components", document.path("components"));
        return registry.getSchema(wrapped.toString(), InputFormat.JSON);
    }
}
