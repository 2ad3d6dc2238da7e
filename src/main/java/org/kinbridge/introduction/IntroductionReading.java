package org.kinbridge.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Reads to people which introductions they have made, and which institution knows whom since. */
@ApplicationScoped
class IntroductionReading {

    private final Introductions introductions;
    private final Kin kin;
    private final InstitutionReading directory;
    private final HouseClock clock;

    IntroductionReading(Introductions introductions, Kin kin, InstitutionReading directory, HouseClock clock) {
        this.introductions = introductions;
        this.kin = kin;
        this.directory = directory;
        this.clock = clock;
    }

    /** An introduction as it stands now, and the institution that used it. */
    record Seen(
            Introduction introduction,
            Introduction.State state,
            @Nullable Known institution) {}

    /** Those she made, and those her household made about the children she decides for, oldest first. */
    @Transactional
    List<Seen> of(PersonId me, Slice slice) {
        String after = slice.after();
        List<Introduction> found = introductions.visible(
                me,
                kin.decidedForBy(me),
                kin.household(me),
                after == null ? null : UUID.fromString(after),
                slice.fetch());
        Map<InstitutionId, Known> known = directory.get(found.stream()
                .map(Introduction::institution)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream().map(one -> seen(one, known)).toList();
    }

    private Seen seen(Introduction introduction, Map<InstitutionId, Known> known) {
        InstitutionId institution = introduction.institution();
        return new Seen(
                introduction, introduction.state(clock.instant()), institution == null ? null : known.get(institution));
    }
}
