package org.kinbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.story.Numbers;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** Limits on a clock of their own: three codes an hour and three wrong secrets in a quarter of one, from each address. */
@QuarkusTest
class LimitsTest {

    private static final int SMALL = 3;

    @Inject
    DataSource db;

    @Inject
    EntityManager tables;

    @Inject
    Vault vault;

    private final String address = NewId.next().toString();
    private Instant now = Instant.parse("2040-01-01T00:00:00Z");

    private record Settings(
            int codesFromAnAddress,
            int wrongSecretsFromAnAddress,
            int calendarsFromAnAddress,
            int challengesFromAnAddress)
            implements LimitSettings {}

    @Test
    void anAddressHasItsLimitOnEveryReplicaAndAfterEveryRestart() {
        Limits limits = limits();
        for (int code = 0; code < SMALL; code++) {
            limits.count(Limit.CODES_FROM_AN_ADDRESS, address);
        }
        Duration wait = refused(limits, Limit.CODES_FROM_AN_ADDRESS, address);
        assertTrue(wait.compareTo(Duration.ofMinutes(20)) >= 0 && wait.compareTo(Duration.ofMinutes(21)) < 0);

        refused(limits(), Limit.CODES_FROM_AN_ADDRESS, address);
        limits.count(Limit.CODES_FROM_AN_ADDRESS, "another address " + address);
        limits.count(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address);

        now = now.plus(wait);
        limits.count(Limit.CODES_FROM_AN_ADDRESS, address);
        refused(limits, Limit.CODES_FROM_AN_ADDRESS, address);
    }

    @Test
    void challengesAreCountedBesideCodes() {
        Limits limits = limits();
        for (int challenge = 0; challenge < SMALL; challenge++) {
            limits.count(Limit.CHALLENGES_FROM_AN_ADDRESS, address);
        }
        refused(limits, Limit.CHALLENGES_FROM_AN_ADDRESS, address);
        limits.count(Limit.CODES_FROM_AN_ADDRESS, address);
    }

    @Test
    void onlyWrongGuessesStayCounted() {
        Limits limits = limits();
        for (int right = 0; right < 2 * SMALL; right++) {
            assertEquals("in", limits.guess(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address, () -> "in"));
            assertEquals(ProblemCode.INVALID, guess(limits, ProblemCode.INVALID));
        }
        assertEquals(ProblemCode.SIGN_IN_REFUSED, guess(limits, ProblemCode.SIGN_IN_REFUSED));
        assertEquals(ProblemCode.CODE_NOT_VALID, guess(limits, ProblemCode.CODE_NOT_VALID));
        assertEquals("in", limits.guess(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address, () -> "in"));
        assertEquals(ProblemCode.SIGN_IN_REFUSED, guess(limits, ProblemCode.SIGN_IN_REFUSED));
        assertEquals(ProblemCode.TOO_MANY_ATTEMPTS, guess(limits, ProblemCode.INTERNAL));
    }

    /** Of an address that holds its secret only those count that lead nowhere, and a right one is never refused. */
    @Test
    void whoeverHasARightAddressReadsItWhateverOthersTried() {
        Limits limits = limits();
        for (int wrong = 0; wrong < SMALL; wrong++) {
            assertEquals(ProblemCode.NOT_FOUND, search(limits));
            assertEquals("found", limits.search(Limit.CALENDARS_FROM_AN_ADDRESS, address, () -> "found"));
        }
        assertEquals(ProblemCode.TOO_MANY_ATTEMPTS, search(limits));
        assertEquals("found", limits.search(Limit.CALENDARS_FROM_AN_ADDRESS, address, () -> "found"));
        limits.count(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address);
    }

    private ProblemCode search(Limits limits) {
        return assertThrows(
                        Problem.class,
                        () -> limits.search(Limit.CALENDARS_FROM_AN_ADDRESS, address, () -> {
                            throw Problem.notFound();
                        }))
                .code();
    }

    @Test
    void aWrongGuessIsFoundBehindWhateverWrapsIt() {
        Limits limits = limits();
        for (int wrong = 0; wrong < SMALL; wrong++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> limits.guess(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address, () -> {
                        throw new IllegalStateException(Problem.of(ProblemCode.CODE_NOT_VALID));
                    }));
        }
        refused(limits, Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address);
    }

    @Test
    void ofManyAtTheSameMomentAsManyPassAsMay() throws InterruptedException, ExecutionException {
        Limits limits = limits();
        Callable<ProblemCode> guess = () -> guess(limits, ProblemCode.SIGN_IN_REFUSED);
        int passed = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(6)) {
            for (Future<ProblemCode> answer : guessers.invokeAll(Collections.nCopies(20, guess))) {
                passed += answer.get() == ProblemCode.SIGN_IN_REFUSED ? 1 : 0;
            }
        }
        assertEquals(SMALL, passed);
    }

    @Test
    void theTableKnowsNobodysNumber() {
        String number = Numbers.italian();
        limits().count(Limit.CODES_TO_A_NUMBER, number);

        assertEquals(
                1,
                rows(vault.mark(number, "limit:CODES_TO_A_NUMBER:10")),
                "what is counted is in PostgreSQL, under a mark");
        assertEquals(0, rows(number));
    }

    @Test
    void insideATransactionItWouldNotLast() {
        Limits limits = limits();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> limits.count(Limit.CODES_FROM_AN_ADDRESS, address)));
    }

    private Limits limits() {
        MachineClock clock = new MachineClock() {
            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Limits(db, new Settings(SMALL, SMALL, SMALL, SMALL), vault, clock);
    }

    private ProblemCode guess(Limits limits, ProblemCode refusal) {
        return assertThrows(
                        Problem.class,
                        () -> limits.guess(Limit.WRONG_SECRETS_FROM_AN_ADDRESS, address, () -> {
                            throw Problem.of(refusal);
                        }))
                .code();
    }

    private static Duration refused(Limits limits, Limit limit, String who) {
        Problem refusal = assertThrows(Problem.class, () -> limits.count(limit, who));
        assertEquals(ProblemCode.TOO_MANY_ATTEMPTS, refusal.code());
        return Objects.requireNonNull(refusal.retryAfter());
    }

    private long rows(String part) {
        return (Long) tables.createNativeQuery(
                        "select count(*) from web_limit where target_mark like '%' || ?1 || '%' and state is not null",
                        Long.class)
                .setParameter(1, part)
                .getSingleResult();
    }
}
