package org.kinbridge.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether somebody who reads the topics by a released document still can: nothing that it names is gone or has changed, and
 * what came is optional.
 */
final class Evolution {

    private static final Path RELEASED = Path.of("api-spec", "released");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> breaks = new ArrayList<>();

    private Evolution(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** The document that was released last. */
    static JsonNode lastReleased() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return new YAMLMapper()
                    .readTree(files.filter(file -> file.getFileName().toString().matches("asyncapi-[0-9]+\\.yaml"))
                            .max(Comparator.comparingInt(Evolution::version))
                            .orElseThrow()
                            .toFile());
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("[^0-9]", ""));
    }

    /** What the newer document breaks; nothing, if all is well. */
    static List<String> breaks(JsonNode older, JsonNode newer) {
        Evolution evolution = new Evolution(older, newer);
        older.path("channels").properties().forEach(channel -> evolution.channel(channel.getKey()));
        older.path("operations")
                .properties()
                .forEach(operation ->
                        evolution.same("/operations/" + operation.getKey(), List.of("/action", "/channel/$ref")));
        return evolution.breaks;
    }

    private void channel(String name) {
        String place = "/channels/" + name;
        same(place, List.of("/address"));
        older.at(place + "/parameters")
                .fieldNames()
                .forEachRemaining(parameter -> same(place + "/parameters/" + parameter, List.of("/enum")));
        older.at(place + "/messages").fieldNames().forEachRemaining(message -> message(place + "/messages/" + message));
    }

    private void message(String place) {
        JsonNode was = older.at(older.at(place).path("$ref").asText("#/none").substring(1));
        JsonNode is = newer.at(newer.at(place).path("$ref").asText("#/none").substring(1));
        if (is.isMissingNode()) {
            breaks.add(place + ": gone");
            return;
        }
        for (String word : List.of("name", "contentType")) {
            if (!was.path(word).equals(is.path(word))) {
                breaks.add(place + ": another " + word);
            }
        }
        for (String part : List.of("/headers", "/payload", "/bindings/kafka/key")) {
            breaks.addAll(SchemaEvolution.breaks(place + part, older, was.at(part), newer, is.at(part)));
        }
    }

    private void same(String place, List<String> parts) {
        if (newer.at(place).isMissingNode()) {
            breaks.add(place + ": gone");
            return;
        }
        parts.stream()
                .filter(part -> !older.at(place + part).equals(newer.at(place + part)))
                .forEach(part -> breaks.add(place + part + ": another"));
    }
}
