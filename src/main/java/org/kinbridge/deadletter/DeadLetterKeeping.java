package org.kinbridge.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kinbridge.event.Events;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.inbox.Dead;
import org.kinbridge.inbox.LayingAside;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.MachineClock;

/** Keeps dead letters and shows them to whoever runs the installation. */
@ApplicationScoped
class DeadLetterKeeping implements LayingAside {

    private final DeadLetters letters;
    private final Events events;
    private final MachineClock clock;

    DeadLetterKeeping(DeadLetters letters, Events events, MachineClock clock) {
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bury(Dead dead) {
        if (!letters.isThere(dead)) {
            String data = dead.fact() == null ? null : events.write(dead.fact().fact());
            letters.persist(new DeadLetter(dead, data, clock.instant()));
        }
    }

    @Transactional
    List<DeadLetter> which(Filter filter, Slice slice) {
        String after = slice.after();
        return letters.which(filter, after == null ? null : DeadLetterId.fromString(after), slice.fetch());
    }

    /** Those to be replayed, in the order in which they died. */
    @Transactional
    List<DeadLetter> open(Filter filter, int most) {
        return letters.open(filter, most);
    }

    /** 404 if there is none. */
    @Transactional
    DeadLetter get(DeadLetterId id) {
        return letters.findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
