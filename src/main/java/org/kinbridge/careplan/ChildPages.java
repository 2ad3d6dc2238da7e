package org.kinbridge.careplan;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.vault.Vault;

/** The children's own pages: they lie in the table sealed, each for its plan. */
@Singleton
class ChildPages {

    private final Vault vault;

    ChildPages(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(CarePlanId plan, String page) {
        return vault.seal(page.getBytes(StandardCharsets.UTF_8), context(plan));
    }

    String open(CarePlan plan) {
        byte[] page = vault.open(plan.sealedPage(), context(plan.id()))
                .orElseThrow(() -> new IllegalStateException("a child's page does not open"));
        return new String(page, StandardCharsets.UTF_8);
    }

    private static String context(CarePlanId plan) {
        return "care-plan:" + plan;
    }
}
