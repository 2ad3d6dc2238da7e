package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files in k8s/ are what Kubernetes understands, and give the service what it cannot start without. */
class DeploymentTest {

    private static final Path FOLDER = Path.of("k8s");

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

    private final Deployment deployment = read("deployment.yaml", Deployment.class);
    private final PodTemplateSpec pod = deployment.getSpec().getTemplate();
    private final Container container = pod.getSpec().getContainers().getFirst();

    DeploymentTest() throws IOException {}

    private static <T> T read(String file, Class<T> kind) throws IOException {
        return STRICT.readValue(FOLDER.resolve(file).toFile(), kind);
    }

    @Test
    void aMisspeltFieldIsFound() throws IOException {
        String misspelt = Files.readString(FOLDER.resolve("deployment.yaml")).replace("runAsNonRoot", "runAsNoRoot");
        assertThrows(JsonMappingException.class, () -> STRICT.readValue(misspelt, Deployment.class));
    }

    @Test
    void everySettingComesByReference() {
        Set<String> needed = Kinbridge.complaints(name -> Optional.empty()).stream()
                .map(complaint -> complaint.substring(0, complaint.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given =
                container.getEnv().stream().map(EnvVar::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(needed, given);
        container.getEnv().forEach(setting -> assertNotNull(setting.getValueFrom(), setting.getName()));
    }

    @Test
    void whatIsSecretComesFromASecret() {
        Set<String> secret = container.getEnv().stream()
                .filter(setting -> setting.getValueFrom().getSecretKeyRef() != null)
                .map(EnvVar::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(secret.containsAll(Set.of(
                "QUARKUS_DATASOURCE_PASSWORD",
                "KINBRIDGE_VAULT_KEY",
                "KINBRIDGE_OPERATOR_SECRET",
                "KINBRIDGE_SMS_TOKEN")));
    }

    @Test
    void itIsAskedWhetherItLivesAndIsReady() {
        assertEquals("/q/health/live", container.getLivenessProbe().getHttpGet().getPath());
        assertEquals("/q/health/live", container.getStartupProbe().getHttpGet().getPath());
        assertEquals(
                "/q/health/ready", container.getReadinessProbe().getHttpGet().getPath());
    }

    @Test
    void itMayDoLittle() {
        assertEquals(true, pod.getSpec().getSecurityContext().getRunAsNonRoot());
        assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem());
        assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
    }

    @Test
    void theServiceFindsItsPods() throws IOException {
        Service service = read("service.yaml", Service.class);
        assertEquals(pod.getMetadata().getLabels(), service.getSpec().getSelector());
        assertEquals(
                deployment.getSpec().getSelector().getMatchLabels(),
                service.getSpec().getSelector());
        assertEquals(
                container.getPorts().getFirst().getName(),
                service.getSpec().getPorts().getFirst().getTargetPort().getStrVal());
    }

    @Test
    void theKustomizationNamesFilesThatAreThere() throws IOException {
        JsonNode kustomization =
                STRICT.readTree(FOLDER.resolve("kustomization.yaml").toFile());
        assertEquals("Kustomization", kustomization.get("kind").asText());
        StreamSupport.stream(kustomization.get("resources").spliterator(), false)
                .forEach(file -> assertTrue(Files.exists(FOLDER.resolve(file.asText())), file.asText()));
    }
}
