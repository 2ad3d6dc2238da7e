package org.kinbridge.clockchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A place whose clocks go forward by an hour so many days after it was first asked for: no story waits for a spring. */
final class SoonZone extends ZoneRulesProvider {

    static final String ID = "Test/Soon";

    private final ZoneRules rules;

    private SoonZone(Instant change) {
        ZoneOffset before = ZoneOffset.ofHours(1);
        ZoneOffsetTransition forward =
                ZoneOffsetTransition.of(LocalDateTime.ofInstant(change, before), before, ZoneOffset.ofHours(2));
        rules = ZoneRules.of(before, before, List.of(), List.of(forward), List.of());
    }

    /** The moment of the change, which is the same for as long as the tests run. */
    static synchronized Instant in(int days, Instant now) {
        if (!ZoneId.getAvailableZoneIds().contains(ID)) {
            registerProvider(new SoonZone(now.truncatedTo(ChronoUnit.HOURS).plus(days, ChronoUnit.DAYS)));
        }
        return getRules(ID, false).nextTransition(Instant.EPOCH).getInstant();
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
        return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
        return new TreeMap<>(java.util.Map.of("1", rules));
    }
}
