package org.kinbridge.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.availability.Waking;
import org.kinbridge.availability.Weekly;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.timetable.SchoolHours;
import org.kinbridge.timetable.Timetabling;
import org.kinbridge.wiring.HouseClock;

/** Answers how people's days go now, for rooms that look for a time. Whoever asks has asked whether she may. */
@ApplicationScoped
public class Routines {

    private final Rosters rosters;
    private final People people;
    private final Policies policies;
    private final Timetabling timetabling;
    private final QuietHours usual;
    private final Holidays holidays;
    private final HouseClock clock;

    Routines(
            Rosters rosters,
            People people,
            Policies policies,
            Timetabling timetabling,
            QuietHours usual,
            Holidays holidays,
            HouseClock clock) {
        this.rosters = rosters;
        this.people = people;
        this.policies = policies;
        this.timetabling = timetabling;
        this.usual = usual;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** How the days of each go: four statements, however many they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<PersonId, Routine> of(Set<PersonId> asked) {
        Instant now = clock.instant();
        Collection<Profile> profiles = people.get(asked).values();
        Map<String, Policy> laws = policies.of(
                profiles.stream().map(Profile::country).collect(Collectors.toSet()),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
        Set<PersonId> children = profiles.stream()
                .filter(one -> Objects.requireNonNull(laws.get(one.country())).isChild(one.birthDate(), one.today(now)))
                .map(Profile::id)
                .collect(Collectors.toSet());
        Map<PersonId, Hours> said = rosters.of(asked);
        Map<PersonId, List<SchoolHours>> schools = timetabling.granted(children, now);
        return profiles.stream().collect(Collectors.toMap(Profile::id, (Profile one) -> {
            Hours hours = said.getOrDefault(one.id(), Hours.NONE_SAID);
            return children.contains(one.id()) ? ofChild(one, hours, schools.get(one.id())) : ofAdult(one, hours);
        }));
    }

    /** When the children among these may be called. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Waking waking(Set<PersonId> asked) {
        Collection<Routine> routines = of(asked).values();
        return talk -> routines.stream().allMatch(routine -> routine.mayBeCalled(talk));
    }

    private Routine ofAdult(Profile person, Hours hours) {
        return new Routine(person, false, night(hours, usual.ofAdult()), ClassTime.NONE, hours);
    }

    private Routine ofChild(Profile child, Hours hours, @Nullable List<SchoolHours> said) {
        ClassTime school = said == null
                ? new ClassTime(
                        hours.school() == null ? usual.school() : hours(hours.school().stream()),
                        List.of(),
                        day -> isHoliday(child, day))
                : new ClassTime(
                        hours(said.stream().flatMap(one -> one.weekly().stream())),
                        said.stream().flatMap(one -> one.exams().stream()).toList(),
                        day -> isHoliday(child, day));
        return new Routine(child, true, night(hours, usual.childNight()), school, hours);
    }

    private boolean isHoliday(Profile child, LocalDate day) {
        return holidays.on(child.country(), day).isPresent();
    }

    private static List<Quiet> night(Hours hours, List<Quiet> usual) {
        Hours.Span own = hours.quietHours();
        return own == null ? usual : List.of(own.hours());
    }

    private static List<Quiet> hours(Stream<Weekly> weekly) {
        return weekly.map(Weekly::hours).toList();
    }
}
