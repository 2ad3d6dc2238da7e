package org.kinbridge.kube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file is what Kubernetes and its operators understand, and none lies about unused. */
class ManifestsTest {

    private static final List<Path> KUSTOMIZATIONS =
            List.of(Manifests.FOLDER.resolve("base"), Manifests.PRODUCTION, Manifests.FOLDER.resolve("outlet"));

    private static final Set<String> OURS =
            Set.of("labels", "matchLabels", "config", "parameters", "requests", "limits", "annotations");

    @Test
    void everyDocumentIsUnderstood() throws IOException {
        for (Path file : files(".yaml")) {
            if (!file.endsWith(Kustomization.FILE)) {
                Manifests.documents(file)
                        .forEach(document -> assertEquals(List.of(), Kinds.complaints(document), file.toString()));
            }
        }
    }

    @Test
    void whatIsPutTogetherIsUnderstood() {
        List<JsonNode> production = Manifests.rendered(Manifests.PRODUCTION);
        production.forEach(document -> assertEquals(List.of(), Kinds.complaints(document)));
        Set<String> names = production.stream()
                .map(document -> document.path("kind").asText() + "/"
                        + document.path("metadata").path("name").asText())
                .collect(Collectors.toSet());
        assertEquals(production.size(), names.size(), "two of one name");
    }

    /** Of every kind, at every place where there is an object. */
    @Test
    void aMisspeltFieldIsFoundWhereverItStands() {
        for (JsonNode document : Manifests.rendered(Manifests.PRODUCTION)) {
            JsonNode spec = document.path("spec");
            Stream.concat(Stream.of(document), objectsIn(spec)).toList().forEach(place -> {
                ((ObjectNode) place).put("mispelt", "x");
                assertFalse(Kinds.complaints(document).isEmpty(), () -> "not found in " + document);
                ((ObjectNode) place).remove("mispelt");
            });
        }
    }

    private static Stream<JsonNode> objectsIn(JsonNode node) {
        Stream<JsonNode> itself = node.isObject() ? Stream.of(node) : Stream.of();
        Stream<JsonNode> inside = node.properties().stream()
                .filter(field -> !isOurs(field.getKey(), field.getValue()))
                .flatMap(field -> objectsIn(field.getValue()));
        return Stream.concat(itself, node.isArray() ? elements(node).flatMap(ManifestsTest::objectsIn) : inside);
    }

    /** Where the keys are ours to choose, nothing can be misspelt. */
    private static boolean isOurs(String field, JsonNode value) {
        boolean labels = field.equals("selector") && !value.has("matchLabels");
        return labels || OURS.contains(field);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return Stream.iterate(0, index -> index < list.size(), index -> index + 1)
                .map(list::get);
    }

    @Test
    void everyFileIsNamedAndEveryNamedFileIsThere() throws IOException {
        Set<Path> named = new TreeSet<>();
        for (Path folder : KUSTOMIZATIONS) {
            Kustomization kustomization = Kustomization.of(folder);
            assertEquals("kustomize.config.k8s.io/v1beta1", kustomization.apiVersion());
            assertEquals("Kustomization", kustomization.kind());
            named.add(folder.resolve(Kustomization.FILE));
            kustomization.files().map(folder::resolve).forEach(named::add);
        }
        assertEquals(new TreeSet<>(files("")), named);
    }

    @Test
    void noSecretStandsInAFile() throws IOException {
        for (Path file : files("")) {
            String text = Files.readString(file);
            assertFalse(text.contains("kind: Secret\n") || text.contains("secretGenerator"), file.toString());
            assertFalse(text.matches("(?is).*(password|token|secret|key)=.*"), file.toString());
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> walked = Files.walk(Manifests.FOLDER)) {
            return walked.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
