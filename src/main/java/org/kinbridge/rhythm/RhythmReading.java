package org.kinbridge.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.LinkId;

/** Reads what was agreed on, for the rooms that tell of a silence. */
@ApplicationScoped
public class RhythmReading {

    private final Rhythms rhythms;

    RhythmReading(Rhythms rhythms) {
        this.rhythms = rhythms;
    }

    /** After how many days of silence somebody is told; empty if nothing was agreed on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Integer> silence(LinkId link) {
        return rhythms.findByIdOptional(link).map(Rhythm::silenceDays);
    }
}
