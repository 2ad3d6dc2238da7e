package org.kinbridge.kube;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@code kustomization.yaml}, with the fields that we use and no other. */
record Kustomization(
        String apiVersion,
        String kind,
        @Nullable String namespace,
        List<String> resources,
        List<Labels> labels,
        List<Patch> patches,
        List<Image> images,
        List<Generator> configMapGenerator) {

    static final String FILE = "kustomization.yaml";

    Kustomization {
        labels = Objects.requireNonNullElse(labels, List.of());
        patches = Objects.requireNonNullElse(patches, List.of());
        images = Objects.requireNonNullElse(images, List.of());
        configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
    }

    record Labels(Map<String, String> pairs) {}

    record Patch(String path, Target target) {}

    record Target(String kind) {}

    record Image(
            String name,
            @JsonProperty("newName") @Nullable String repository,
            @JsonProperty("newTag") String tag) {}

    record Generator(
            String name,
            List<String> envs,
            List<String> files,
            @Nullable Options options) {

        Generator {
            envs = Objects.requireNonNullElse(envs, List.of());
            files = Objects.requireNonNullElse(files, List.of());
        }

        Stream<String> sources() {
            return Stream.concat(envs.stream(), files.stream());
        }
    }

    record Options(
            @Nullable Map<String, String> labels, @Nullable Boolean disableNameSuffixHash) {}

    static Kustomization of(Path folder) {
        return Manifests.read(Manifests.documents(folder.resolve(FILE)).getFirst(), Kustomization.class);
    }

    /** Every file that it names; folders left out. */
    Stream<String> files() {
        return Stream.of(
                        resources.stream().filter(name -> !name.startsWith("..")),
                        patches.stream().map(Patch::path),
                        configMapGenerator.stream().flatMap(Generator::sources))
                .flatMap(names -> names);
    }
}
