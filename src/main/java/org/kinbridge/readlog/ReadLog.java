package org.kinbridge.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.kinbridge.wiring.HouseClock;

/** Where the rooms that show records to institutions say so. */
@ApplicationScoped
public class ReadLog {

    private final Readings readings;
    private final HouseClock clock;

    ReadLog(Readings readings, HouseClock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Keeps what this reader was shown, in the transaction that read it: a page of records is one statement. Whoever looks
     * again at the same record within the same ten minutes is counted, not written down anew: software polls.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(Onlooker onlooker, Collection<Look> looks) {
        if (!looks.isEmpty()) {
            readings.keep(onlooker, looks, clock.instant());
        }
    }
}
