package org.kinbridge.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;

/** Gives people the addresses of their calendars, and takes them back. */
@ApplicationScoped
class FeedKeeping {

    private static final int SECRET_BYTES = 32;
    private static final String CONTEXT = "calendar";

    private final SecureRandom random = new SecureRandom();
    private final Feeds feeds;
    private final Vault vault;
    private final HouseClock clock;
    private final String house;

    FeedKeeping(
            Feeds feeds, Vault vault, HouseClock clock, @ConfigProperty(name = "kinbridge.public-url") String house) {
        this.feeds = feeds;
        this.vault = vault;
        this.clock = clock;
        this.house = house.replaceFirst("/+$", "");
    }

    /**
     * An address that was just made.
     *
     * @param address holds the secret: it is shown this once
     */
    record Made(String address, Feed feed) {}

    @Transactional
    Made make(PersonId me) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.keep(me, mark(secret), clock.instant());
        return new Made(house + "/v1/calendar/" + secret + ".ics", feeds.findById(me));
    }

    @Transactional
    Optional<Feed> of(PersonId me) {
        return feeds.findByIdOptional(me);
    }

    /** Whether others are named; {@code asExpected} refuses if it is not what was looked at. 404 if there is none. */
    @Transactional
    Feed choose(PersonId me, boolean names, Consumer<Optional<Feed>> asExpected) {
        Optional<Feed> hers = feeds.locked(me);
        asExpected.accept(hers);
        Feed feed = hers.orElseThrow(Problem::notFound);
        feed.choose(names);
        return feed;
    }

    @Transactional
    void end(PersonId me) {
        feeds.deleteById(me);
    }

    /** By which a secret is found again: nobody can read one in the database. */
    String mark(String secret) {
        return vault.mark(secret, CONTEXT);
    }
}
