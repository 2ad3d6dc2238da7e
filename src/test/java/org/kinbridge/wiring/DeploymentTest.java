package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinbridge.kube.Manifests;

/** Four Deployments of one image: each role has one, with what it needs, and may do little. */
class DeploymentTest {

    private static final Set<String> SECRET = Set.of(
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KINBRIDGE_VAULT_KEY",
            "KINBRIDGE_OPERATOR_SECRET",
            "KINBRIDGE_SMS_TOKEN");

    private final List<Deployment> deployments = Manifests.in(Manifests.PRODUCTION, Deployment.class);

    private static Container container(Deployment deployment) {
        return pod(deployment).getContainers().getFirst();
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Map<String, EnvVar> settings(Deployment deployment) {
        return container(deployment).getEnv().stream().collect(Collectors.toMap(EnvVar::getName, setting -> setting));
    }

    private static String role(Deployment deployment) {
        return Objects.requireNonNull(settings(deployment).get("KINBRIDGE_ROLES"))
                .getValue();
    }

    @Test
    void eachRoleHasADeploymentAndTogetherTheyAreTheHouse() {
        Set<String> roles =
                deployments.stream().map(DeploymentTest::role).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Arrays.stream(Role.values()).map(Role::text).collect(Collectors.toCollection(TreeSet::new)), roles);
        deployments.forEach(deployment -> assertEquals("kinbridge-" + role(deployment), name(deployment)));
    }

    private static String name(HasMetadata one) {
        return one.getMetadata().getName();
    }

    @Test
    void whatItCannotStartWithoutComesByReferenceAndWhatIsSecretFromASecret() {
        Set<String> needed = Kinbridge.complaints(name -> Optional.empty()).stream()
                .map(complaint -> complaint.substring(0, complaint.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Deployment deployment : deployments) {
            Map<String, EnvVar> given = settings(deployment);
            for (String name : needed) {
                assertNotNull(given.get(name), name(deployment) + " has no " + name);
                assertNotNull(given.get(name).getValueFrom(), name);
            }
            given.values().stream()
                    .filter(one ->
                            SECRET.contains(one.getName()) || one.getName().endsWith("JAAS_CONFIG"))
                    .forEach(one -> assertNotNull(one.getValueFrom().getSecretKeyRef(), one.getName()));
        }
    }

    @Test
    void itIsAskedWhetherItLivesAndIsReady() {
        for (Deployment deployment : deployments) {
            Container container = container(deployment);
            assertEquals(
                    "/q/health/live", container.getLivenessProbe().getHttpGet().getPath());
            assertEquals(
                    "/q/health/live", container.getStartupProbe().getHttpGet().getPath());
            assertEquals(
                    "/q/health/ready",
                    container.getReadinessProbe().getHttpGet().getPath());
            assertNotNull(container.getResources().getRequests().get("cpu"));
            assertNotNull(container.getResources().getLimits().get("memory"));
        }
    }

    /** The restricted profile of Kubernetes' Pod Security Standards, and a root that cannot be written to. */
    @Test
    void itMayDoLittle() {
        for (Deployment deployment : deployments) {
            PodSpec pod = pod(deployment);
            var may = container(deployment).getSecurityContext();
            assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType());
            assertEquals(false, may.getAllowPrivilegeEscalation());
            assertEquals(List.of("ALL"), may.getCapabilities().getDrop());
            assertEquals(List.of(), may.getCapabilities().getAdd());
            assertEquals(true, may.getReadOnlyRootFilesystem());
            assertEquals(false, pod.getAutomountServiceAccountToken());
            assertEquals(false, pod.getEnableServiceLinks());
            assertEquals(2, pod.getTopologySpreadConstraints().size());
            assertEquals(
                    Set.of("/tmp"),
                    container(deployment).getVolumeMounts().stream()
                            .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                            .map(VolumeMount::getMountPath)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void onlyTheApiIsCalled() {
        Service service = Manifests.in(Manifests.PRODUCTION, Service.class).getFirst();
        Deployment api = Manifests.named(Manifests.PRODUCTION, Deployment.class, "kinbridge-api");
        assertEquals(
                api.getSpec().getTemplate().getMetadata().getLabels(),
                service.getSpec().getSelector());
        assertEquals(
                container(api).getPorts().getFirst().getName(),
                service.getSpec().getPorts().getFirst().getTargetPort().getStrVal());
    }

    @Test
    void oneAfterTheOtherMayGoAndSomeGrow() {
        List<HorizontalPodAutoscaler> growing = Manifests.in(Manifests.PRODUCTION, HorizontalPodAutoscaler.class);
        assertEquals(
                Set.of("kinbridge-api", "kinbridge-consumers"),
                growing.stream()
                        .map(one -> one.getSpec().getScaleTargetRef().getName())
                        .collect(Collectors.toSet()));
        for (Deployment deployment : deployments) {
            Map<String, String> labels = deployment.getSpec().getSelector().getMatchLabels();
            assertEquals(
                    labels, deployment.getSpec().getTemplate().getMetadata().getLabels());
            var budget = Manifests.named(Manifests.PRODUCTION, PodDisruptionBudget.class, name(deployment));
            assertEquals(labels, budget.getSpec().getSelector().getMatchLabels());
            assertEquals(1, budget.getSpec().getMaxUnavailable().getIntVal());
            boolean grows = growing.stream().anyMatch(one -> name(one).equals(name(deployment)));
            assertTrue(grows || deployment.getSpec().getReplicas() == 2, name(deployment));
            if (grows) {
                assertNull(deployment.getSpec().getReplicas(), "two would decide on the number of pods");
            }
        }
    }
}
