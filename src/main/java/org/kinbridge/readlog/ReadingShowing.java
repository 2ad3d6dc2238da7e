package org.kinbridge.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinbridge.family.Kin;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.person.People;
import org.kinbridge.web.Slice;

/** Shows people who looked at records about them and about the children they decide for. */
@ApplicationScoped
class ReadingShowing {

    private final Readings readings;
    private final InstitutionReading directory;
    private final People people;
    private final Kin kin;
    private final Instance<OneSided> oneSided;

    ReadingShowing(
            Readings readings, InstitutionReading directory, People people, Kin kin, Instance<OneSided> oneSided) {
        this.readings = readings;
        this.directory = directory;
        this.people = people;
        this.kin = kin;
        this.oneSided = oneSided;
    }

    /** A reading, the institution that looked, and the zone of whom it is shown to. */
    record Shown(Reading reading, Known institution, ZoneId zone) {}

    @Transactional
    List<Shown> of(PersonId me, Slice slice) {
        String after = slice.after();
        List<Reading> found = readings.visible(sight(me), after == null ? null : UUID.fromString(after), slice.fetch());
        Map<InstitutionId, Known> institutions = directory.get(
                found.stream().map(Reading::institution).distinct().toList());
        ZoneId hers = people.get(me).zone();
        return found.stream()
                .map(reading ->
                        new Shown(reading, Objects.requireNonNull(institutions.get(reading.institution())), hers))
                .toList();
    }

    private Sight sight(PersonId me) {
        Set<UUID> herSides = oneSided.stream()
                .flatMap(records -> records.onTheSideOf(me).stream())
                .collect(Collectors.toSet());
        return new Sight(me, kin.decidedForBy(me), kin.household(me), herSides);
    }
}
