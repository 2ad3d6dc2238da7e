package org.kinbridge.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
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

    /**
     * Those about herself, and those her household made about the children she decides for, oldest first. What others made
     * about a child is hers to see, and not theirs any more, once she is of age.
     */
    @Transactional
    List<Seen> of(PersonId me, Slice slice) {
        boolean grown = kin.rolesOf(me).stream().noneMatch(Member::isChild);
        List<Introduction> found = introductions.visible(me, grown, kin.decidedForBy(me), kin.household(me), slice);
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
