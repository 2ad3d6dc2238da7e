package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.kinbridge.id.PersonId;

/** Reads series for the rooms that show them to one of the two. */
@ApplicationScoped
public class SeriesReading {

    private final EverySeries everySeries;

    SeriesReading(EverySeries everySeries) {
        this.everySeries = everySeries;
    }

    /** Her newest series, each with what takes place on days of its anchor from one to another, both included. */
    @Transactional
    public List<KnownSeries> newest(PersonId me, LocalDate from, LocalDate to, int most) {
        return everySeries.newest(me, most).stream()
                .map(series -> KnownSeries.of(series, from, to))
                .toList();
    }
}
