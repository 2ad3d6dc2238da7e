package org.kinbridge.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SignedIn;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** Whom the provider vouches for has ten minutes to make her profile, on a clock of their own. */
@QuarkusTest
class ProviderChoiceTest {

    private final Watch watch = new Watch();
    private final ProviderSigningIn vouchedFor;

    ProviderChoiceTest(ProviderSubjects subjects, People people, Refreshing refreshing, Vault vault) {
        vouchedFor = new ProviderSigningIn(subjects, people, refreshing, vault, watch);
    }

    @Test
    void aChoiceIsMadeInTenMinutes() {
        String choice = vouchedFor.choice(
                new Provider.Subject("https://id.example.org", NewId.next().toString()));
        watch.ahead = Duration.ofMinutes(10);
        Problem refusal = assertThrows(Problem.class, () -> create(choice));
        assertEquals(ProblemCode.SIGN_IN_REFUSED, refusal.code());
        watch.ahead = Duration.ofMinutes(10).minusSeconds(1);
        assertTrue(create(choice).isPresent());
    }

    private Optional<SignedIn> create(String choice) {
        NewProfile maria =
                new NewProfile("Maria", java.time.LocalDate.of(1990, 4, 2), List.of("en"), "Europe/Rome", "IT");
        return QuarkusTransaction.requiringNew().call(() -> vouchedFor.create(choice, maria));
    }

    /** A clock that goes on only when it is told to. */
    @Vetoed
    private static final class Watch extends MachineClock {

        private final Instant begun = super.instant();
        private Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return begun.plus(ahead);
        }
    }
}
