package org.kinbridge.health;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.kube.Manifests;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** Rules and dashboard ask for what the service truly says, and each alarm has a page that says what to do. */
@QuarkusTest
class MonitoringTest {

    /** Labels, ranges, and what is summed by: none of them names a metric. */
    private static final Pattern BESIDE_METRICS = Pattern.compile("\\{[^}]*}|\\[[^\\]]*]|\\bby \\([^)]*\\)");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z_:][a-z0-9_:]*\\b(?!\\s*\\()");

    @Test
    void everyMetricThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        expressions().forEach(expression -> asked.addAll(metricsIn(expression)));
        assertTrue(asked.size() > 10, asked::toString);
        playAJourney();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(said());
            assertEquals(Set.of(), missing);
        });
    }

    @Test
    void metricsAreFoundInAnExpression() {
        assertEquals(
                Set.of("a_total", "b_count"),
                metricsIn("sum by (pod, x) (rate(a_total{c=\"d\"}[5m])) / max(rate(b_count[5m])) > 0.01"));
    }

    @Test
    void eachAlarmHasAPage() throws IOException {
        Set<String> headings = Files.readAllLines(Path.of("docs", "operating.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> "docs/operating.md#"
                        + line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        for (Rule rule : rules()) {
            assertTrue(headings.contains(rule.getAnnotations().get("runbook")), rule.getAlert());
            assertTrue(Set.of("page", "ticket").contains(rule.getLabels().get("severity")), rule.getAlert());
        }
    }

    private static void playAJourney() {
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(Household.found(), school, "S-1");
        Map<String, String> delivery =
                Map.of("kind", "WEBHOOK", "url", Receiver.open().url());
        String subscription = school.posts(
                        "/v1/subscriptions",
                        Map.of("eventTypes", List.of("attendance.recorded"), "delivery", delivery),
                        201)
                .getString("id");
        school.posts("/v1/subscriptions/" + subscription + "/webhook-secrets", 201);
        ana.late(1);
    }

    private static Set<String> said() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> metricsIn(String expression) {
        return METRIC.matcher(BESIDE_METRICS.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> expressions() throws IOException {
        List<String> found = new ArrayList<>();
        rules().forEach(rule -> found.add(rule.getExpr().getStrVal()));
        JsonNode dashboard = new ObjectMapper()
                .readTree(Manifests.PRODUCTION.resolve("dashboard.json").toFile());
        dashboard.findValues("expr").forEach(expression -> found.add(expression.asText()));
        return found.stream();
    }

    private static List<Rule> rules() {
        return Manifests.in(Manifests.PRODUCTION, PrometheusRule.class)
                .getFirst()
                .getSpec()
                .getGroups()
                .getFirst()
                .getRules();
    }
}
