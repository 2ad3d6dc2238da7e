package org.kinbridge.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code api-spec/asyncapi.yaml}: which topics, which types on each, and what a record of a type looks like. */
final class BusContract {

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final Map<String, Schema> known = new HashMap<>();

    BusContract() throws IOException {
        document =
                new YAMLMapper().readTree(Path.of("api-spec", "asyncapi.yaml").toFile());
    }

    /** The types by topic of the house; the outlets of institutions are no topic, but one for each of them. */
    Map<String, Set<String>> typesByTopic() {
        Map<String, Set<String>> types = new TreeMap<>();
        document.path("channels").forEach(channel -> {
            if (!channel.has("parameters")) {
                Set<String> of = new TreeSet<>();
                channel.path("messages")
                        .forEach(message -> of.add(at(message).path("name").asText()));
                types.put(channel.path("address").asText(), of);
            }
        });
        return types;
    }

    /** What is wrong with a record's headers. */
    List<Error> headers(String type, String headers) {
        return schema("/components/messages/" + message(type) + "/headers").validate(headers, InputFormat.JSON);
    }

    /** What is wrong with a record's key. */
    List<Error> key(String type, String key) {
        return schema("/components/messages/" + message(type) + "/bindings/kafka/key")
                .validate(key, InputFormat.JSON);
    }

    /** What is wrong with a record's data. */
    List<Error> data(String type, String data) {
        return schema("/components/messages/" + message(type) + "/payload").validate(data, InputFormat.JSON);
    }

    /** What is wrong with a part (headers, payload, ...) of a record in an institution's own topic. */
    List<Error> inOutlet(String type, String part, String json) {
        String message = document.path("channels").path("outlet").path("messages").properties().stream()
                .filter(one -> at(one.getValue()).path("name").asText().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + type + " in an outlet"));
        return schema("/components/messages/" + message + "/" + part).validate(json, InputFormat.JSON);
    }

    private String message(String type) {
        return document.path("components").path("messages").properties().stream()
                .filter(message -> message.getValue().path("name").asText().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + type));
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private Schema schema(String pointer) {
        return known.computeIfAbsent(pointer, place -> {
            ObjectNode wrapped = new YAMLMapper().createObjectNode();
            wrapped.put("$ref", "#" + place);
            wrapped.set("components", document.path("components"));
            return schemas.getSchema(wrapped.toString(), InputFormat.JSON);
        });
    }
}
