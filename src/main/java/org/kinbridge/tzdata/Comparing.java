package org.kinbridge.tzdata;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kinbridge.call.Rederiving;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.wiring.HouseClock;

/**
 * Compares, at each start, the machine's time-zone data with what the calls were planned with. If it is newer, all calls that
 * have not begun are derived anew, a few at a time, by due work that replicas share.
 */
@ApplicationScoped
class Comparing implements DueHandler {

    static final String KIND = "tzdata.rederive";

    private static final Logger LOG = Logger.getLogger(Comparing.class);
    static final UUID THE_ONE = new UUID(0, Release.ONLY);
    /** Looks again, once the replicas of before are gone that went on planning with what they knew. */
    static final UUID ONCE_MORE = new UUID(0, 2);

    private static final Duration ROLLED_OUT = Duration.ofHours(1);
    private static final int AT_ONCE = 200;
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Releases releases;
    private final ZoneChanges changes;
    private final Rederiving rederiving;
    private final Due due;
    private final HouseClock clock;

    Comparing(Releases releases, ZoneChanges changes, Rederiving rederiving, Due due, HouseClock clock) {
        this.releases = releases;
        this.changes = changes;
        this.rederiving = rederiving;
        this.due = due;
        this.clock = clock;
    }

    /** The release that this machine has, such as {@code 2026b}. */
    static String present() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    @Transactional
    void compare(@Observes StartupEvent started) {
        Release release = releases.locked(present());
        if (release.advance(present())) {
            LOG.infof("new time-zone data, %s: calls to come are derived anew", release.version());
            due.plan(KIND, THE_ONE, clock.instant());
            due.plan(KIND, ONCE_MORE, clock.instant().plus(ROLLED_OUT));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A replica that is behind leaves it to one that is not. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(UUID ref, Instant dueAt) {
        Release release = releases.locked(present());
        Instant now = clock.instant();
        if (!release.version().equals(present())) {
            due.plan(KIND, ref, now.plus(A_WHILE));
            return;
        }
        if (ref.equals(ONCE_MORE)) {
            release.lookedThrough(null);
            due.plan(KIND, THE_ONE, now);
            return;
        }
        Rederiving.Looked looked = rederiving.rederive(release.afterCall(), AT_ONCE, ZoneId::getRules);
        looked.moved().forEach(moved -> changes.persist(new ZoneChange(moved, release.version(), now)));
        release.lookedThrough(looked.last());
        if (looked.last() != null) {
            due.plan(KIND, ref, now);
        }
    }
}
