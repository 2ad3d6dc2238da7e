package org.kinbridge.crossing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.person.People;
import org.kinbridge.web.Slice;

/** Shows what crossed: to the two institutions, and to the family. */
@ApplicationScoped
class CrossingReading {

    private final Crossings crossings;
    private final InstitutionReading directory;
    private final People people;
    private final Kin kin;

    CrossingReading(Crossings crossings, InstitutionReading directory, People people, Kin kin) {
        this.crossings = crossings;
        this.directory = directory;
        this.people = people;
        this.kin = kin;
    }

    /** A crossing with the two institutions, for somebody who lives in this zone. */
    record Shown(Crossed crossed, Known from, Known to, ZoneId zone) {}

    /** Whoever calls has asked that the reader is one of the two. */
    @Transactional
    List<Crossed> by(AgreementId agreement, Slice slice) {
        return crossings.by(agreement, after(slice), slice.fetch());
    }

    @Transactional
    List<Shown> about(PersonId me, Slice slice) {
        List<Crossed> found =
                crossings.visible(me, kin.decidedForBy(me), kin.household(me), after(slice), slice.fetch());
        Map<InstitutionId, Known> known = directory.get(found.stream()
                .flatMap(one -> Stream.of(one.source(), one.reader()))
                .distinct()
                .toList());
        ZoneId hers = people.get(me).zone();
        return found.stream()
                .map(one -> new Shown(
                        one,
                        Objects.requireNonNull(known.get(one.source())),
                        Objects.requireNonNull(known.get(one.reader())),
                        hers))
                .toList();
    }

    private static @Nullable UUID after(Slice slice) {
        String after = slice.after();
        return after == null ? null : UUID.fromString(after);
    }
}
