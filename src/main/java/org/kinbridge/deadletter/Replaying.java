package org.kinbridge.deadletter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.inbox.Causes;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.DatabaseAway;

/** Replays dead letters, one or many, in the order in which they died. */
@Singleton
class Replaying {

    /** One request's work: a few seconds. */
    static final int MOST = 200;

    private final DeadLetterKeeping letters;
    private final ReplayStep step;

    Replaying(DeadLetterKeeping letters, ReplayStep step) {
        this.letters = letters;
        this.step = step;
    }

    /**
     * What came of several.
     *
     * @param goOnFrom where to go on if there are more than one request replays; null if there are none
     */
    record Outcome(
            int handled,
            int handledBefore,
            int failed,
            int withoutFact,
            @Nullable Instant goOnFrom) {}

    /**
     * Replays one; what is done already stays as it is, and what fails once more stays dead with its new cause.
     *
     * @throws Problem 404 if there is none, 409 {@code state-conflict} if the record held no fact
     */
    DeadLetter replay(DeadLetterId id) {
        one(id);
        return letters.get(id);
    }

    private DeadLetter.State one(DeadLetterId id) {
        try {
            return step.once(id);
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) {
                throw e;
            }
            step.failed(id, Causes.of(e));
            return DeadLetter.State.DEAD;
        }
    }

    /** Replays those that are dead still. */
    Outcome replay(Filter filter) {
        List<DeadLetter> open = letters.open(filter, MOST + 1);
        Map<DeadLetter.State, Integer> counts = new EnumMap<>(DeadLetter.State.class);
        int withoutFact = 0;
        for (DeadLetter letter : open.subList(0, Math.min(MOST, open.size()))) {
            try {
                counts.merge(one(letter.id()), 1, Integer::sum);
            } catch (Problem noFact) {
                withoutFact++;
            }
        }
        return new Outcome(
                counts.getOrDefault(DeadLetter.State.HANDLED, 0),
                counts.getOrDefault(DeadLetter.State.HANDLED_BEFORE, 0),
                counts.getOrDefault(DeadLetter.State.DEAD, 0),
                withoutFact,
                open.size() > MOST ? open.get(MOST).diedAt() : null);
    }
}
