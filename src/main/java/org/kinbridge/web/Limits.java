package org.kinbridge.web;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.DatabaseAway;
import org.kinbridge.wiring.MachineClock;

/**
 * Counts what is limited, in PostgreSQL and by marks: replicas share it, a restart forgets nothing, and no number or address
 * is kept. It counts in small transactions of its own, before and after the one of the request: what is refused stays
 * counted, and no request holds two connections.
 */
@Singleton
public class Limits {

    private static final Logger LOG = Logger.getLogger(Limits.class);
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);
    private static final int FEW = 20;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final LimitSettings settings;
    private final Vault vault;

    Limits(DataSource db, LimitSettings settings, Vault vault, MachineClock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(db)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("web_limit")
                .idColumn("target_mark")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .clientClock(new Watch(clock))
                .build();
        this.settings = settings;
        this.vault = vault;
    }

    /** Something that may turn out to be a wrong guess. */
    @FunctionalInterface
    public interface Guess<T extends @Nullable Object, X extends Exception> {

        /** Tries it. */
        T make() throws X;
    }

    /** Counts one of {@code who}'s; 429 {@code too-many-attempts} beyond the limit. */
    public void count(Limit limit, String who) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("limits are counted outside of transactions");
        }
        ConsumptionProbe counted = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        if (!counted.isConsumed()) {
            Duration wait = Duration.ofNanos(counted.getNanosToWaitForRefill());
            throw Problem.retryLater(ProblemCode.TOO_MANY_ATTEMPTS, wait.plusSeconds(1));
        }
        if (counted.getRemainingTokens() == most(limit) - 1) {
            buckets.removeExpired(FEW);
        }
    }

    /**
     * Counts a guess before it is made, so that guesses at the same moment cannot all pass, and takes the count back unless
     * it was wrong.
     */
    public <T extends @Nullable Object, X extends Exception> T guess(Limit limit, String who, Guess<T, X> guess)
            throws X {
        count(limit, who);
        boolean wrong = false;
        try {
            return guess.make();
        } catch (Exception refusal) {
            wrong = DatabaseAway.everythingBehind(refusal).stream().anyMatch(Limits::isWrong);
            throw refusal;
        } finally {
            if (!wrong) {
                takeBack(limit, who);
            }
        }
    }

    /**
     * Counts only where nothing was found. It is for secrets that nobody can guess, whose search shall cost something all the
     * same: whoever has a right one is never refused for what others do behind the same address.
     */
    public <T extends @Nullable Object, X extends Exception> T search(Limit limit, String who, Guess<T, X> guess)
            throws X {
        try {
            return guess.make();
        } catch (Problem refusal) {
            if (refusal.code() == ProblemCode.NOT_FOUND) {
                count(limit, who);
            }
            throw refusal;
        }
    }

    private static boolean isWrong(Throwable refusal) {
        return refusal instanceof Problem problem
                && (problem.code() == ProblemCode.CODE_NOT_VALID || problem.code() == ProblemCode.SIGN_IN_REFUSED);
    }

    /** What was right is done, whether or not this works. */
    private void takeBack(Limit limit, String who) {
        try {
            bucket(limit, who).addTokens(1);
        } catch (RuntimeException e) {
            LOG.warnf("a right guess stays counted: %s", e.getClass().getName());
        }
    }

    /** A limit that was set anew is a new bucket. */
    private BucketProxy bucket(Limit limit, String who) {
        int most = most(limit);
        return buckets.getProxy(
                vault.mark(who, "limit:" + limit + ":" + most),
                () -> BucketConfiguration.builder()
                        .addLimit(one -> one.capacity(most).refillGreedy(most, limit.window()))
                        .build());
    }

    private int most(Limit limit) {
        return switch (limit) {
            case CODES_TO_A_NUMBER, PAIRING_CODES_FOR_A_PERSON, WRONG_HAND_OVERS -> 10;
            case WRONG_CODES_FOR_A_NUMBER -> 30;
            case CODES_FROM_AN_ADDRESS -> settings.codesFromAnAddress();
            case CHALLENGES_FROM_AN_ADDRESS -> settings.challengesFromAnAddress();
            case WRONG_SECRETS_FROM_AN_ADDRESS -> settings.wrongSecretsFromAnAddress();
            case CALENDARS_FROM_AN_ADDRESS -> settings.calendarsFromAnAddress();
        };
    }

    /** The machine's clock as the library reads it. */
    private record Watch(MachineClock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
