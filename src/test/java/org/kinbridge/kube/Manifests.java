package org.kinbridge.kube;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files in {@code k8s/} strictly, as they are and as kustomize puts them together. */
public final class Manifests {

    /** Where the files are. */
    public static final Path FOLDER = Path.of("k8s");

    /** What production runs. */
    public static final Path PRODUCTION = FOLDER.resolve("overlays").resolve("production");

    /** The models swallow unknown fields through an any-setter; without it a misspelt field fails. */
    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    private Manifests() {}

    /** Every document of a file. */
    static List<JsonNode> documents(Path file) {
        try (MappingIterator<JsonNode> documents =
                STRICT.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /**
     * Understands a document as what it says it is.
     *
     * @throws IllegalArgumentException if a field is unknown, or of the wrong type
     */
    static <T> T read(JsonNode document, Class<T> kind) {
        return STRICT.convertValue(document, kind);
    }

    /** Everything of one kind that kustomize makes of a folder. */
    public static <T extends HasMetadata> List<T> in(Path folder, Class<T> kind) {
        return rendered(folder).stream()
                .filter(document -> document.path("kind").asText().equals(HasMetadata.getKind(kind)))
                .map(document -> read(document, kind))
                .toList();
    }

    /** The one of that name. */
    public static <T extends HasMetadata> T named(Path folder, Class<T> kind, String name) {
        return in(folder, kind).stream()
                .filter(one -> one.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    /** Every document that kustomize makes of a folder, patches applied. */
    static List<JsonNode> rendered(Path folder) {
        Kustomization kustomization = Kustomization.of(folder);
        List<JsonNode> documents = kustomization.resources().stream()
                .map(name -> folder.resolve(name).normalize())
                .flatMap(place -> (place.toFile().isDirectory() ? rendered(place) : documents(place)).stream())
                .toList();
        kustomization.patches().forEach(patch -> {
            JsonNode common = documents(folder.resolve(patch.path())).getFirst();
            documents.stream()
                    .filter(document ->
                            document.path("kind").asText().equals(patch.target().kind()))
                    .forEach(document -> Merging.into((ObjectNode) document, common));
        });
        return documents;
    }
}
