package org.kinbridge.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.due.Due;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Lets the two, and whoever cares for the child, agree on how long a silence may last. */
@ApplicationScoped
class Agreeing {

    private static final int LONGEST_DAYS = 366;

    private final Rhythms rhythms;
    private final ContactGate gate;
    private final Due due;
    private final HouseClock clock;

    Agreeing(Rhythms rhythms, ContactGate gate, Due due, HouseClock clock) {
        this.rhythms = rhythms;
        this.gate = gate;
        this.due = due;
        this.clock = clock;
    }

    /** The days agreed on; null if there is no such agreement. */
    @Transactional
    @Nullable
    Integer days(LinkId link, PersonId asking) {
        mustSpeakIn(link, asking);
        return rhythms.findByIdOptional(link).map(Rhythm::silenceDays).orElse(null);
    }

    /**
     * Agrees anew.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    void agree(LinkId link, PersonId by, @Nullable Integer days, Consumer<@Nullable Integer> asExpected) {
        mustSpeakIn(link, by);
        if (days != null && (days < 1 || days > LONGEST_DAYS)) {
            throw Problem.invalid("/silence", "whole days, such as P14D, at most P366D");
        }
        Rhythm rhythm = rhythms.locked(link).orElseGet(() -> new Rhythm(link, by, clock.instant()));
        asExpected.accept(rhythm.silenceDays());
        rhythm.agree(days, by, clock.instant());
        rhythms.persistAndFlush(rhythm);
        if (days == null) {
            due.cancel(Lapsing.KIND, link.value());
        } else {
            due.plan(Lapsing.KIND, link.value(), clock.instant().plus(Duration.ofDays(days)));
        }
    }

    private void mustSpeakIn(LinkId link, PersonId person) {
        if (gate.findFor(link, person).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
