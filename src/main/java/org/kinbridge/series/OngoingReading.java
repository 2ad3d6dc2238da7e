package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** Reads series that go on for the rooms that tell of them; whom they may tell is their own question. */
@ApplicationScoped
public class OngoingReading {

    private final EverySeries everySeries;
    private final SeriesSettings settings;

    OngoingReading(EverySeries everySeries, SeriesSettings settings) {
        this.everySeries = everySeries;
        this.settings = settings;
    }

    /** So far ahead every series has made its calls: beyond that nobody sees from calls alone when somebody has time. */
    public Duration horizon() {
        return settings.horizon();
    }

    /** Those of a link. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OngoingSeries> ofLink(LinkId link) {
        return everySeries.ofLink(link).stream().map(OngoingSeries::of).toList();
    }

    /** The links of hers that have any. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LinkId> linksOf(PersonId person) {
        return everySeries.linksOf(person);
    }
}
