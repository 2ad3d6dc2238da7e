package org.kinbridge.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.due.Due;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** Gives receivers the secrets by which they know our signatures. */
@ApplicationScoped
class SecretKeeping {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int WORKING_AT_ONCE = 2;

    private final SecureRandom random = new SecureRandom();
    private final SubscriptionReading subscriptions;
    private final WebhookSecrets secrets;
    private final Endpoints endpoints;
    private final Vault vault;
    private final Due due;
    private final MachineClock machine;
    private final HouseClock clock;

    SecretKeeping(
            SubscriptionReading subscriptions,
            WebhookSecrets secrets,
            Endpoints endpoints,
            Vault vault,
            Due due,
            MachineClock machine,
            HouseClock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.endpoints = endpoints;
        this.vault = vault;
        this.due = due;
        this.machine = machine;
        this.clock = clock;
    }

    /** A new secret, shown this once; the third from last stops working. What has waited for the first one leaves now. */
    @Transactional
    String make(InstitutionId institution, SubscriptionId id) {
        KnownSubscription subscription = subscriptions.get(institution, id);
        if (subscription.url() == null || !subscription.living()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        endpoints.wake(id);
        String secret = fresh();
        byte[] sealed = vault.seal(secret.getBytes(StandardCharsets.UTF_8), context(id));
        secrets.persist(new WebhookSecret(id, sealed, machine.instant()));
        secrets.working(id).stream().skip(WORKING_AT_ONCE).forEach(old -> old.end(machine.instant()));
        due.planNoLater(DeliveryDue.KIND, id.value(), clock.instant());
        return secret;
    }

    private String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    boolean hasOne(SubscriptionId subscription) {
        return !secrets.working(subscription).isEmpty();
    }

    /** Those that work, the newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> working(SubscriptionId subscription) {
        return secrets.working(subscription).stream()
                .map(secret -> vault.open(secret.sealed(), context(subscription))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("a webhook secret does not open")))
                .toList();
    }

    private static String context(SubscriptionId subscription) {
        return "webhook-secret:" + subscription;
    }
}
