package org.kinbridge.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.availability.Waking;
import org.kinbridge.availability.Weekly;
import org.kinbridge.family.Kin;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.FamilyId;
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
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final Timetabling timetabling;
    private final QuietHours usual;
    private final Holidays holidays;
    private final HouseClock clock;

    Routines(
            Rosters rosters,
            Kin kin,
            People people,
            Policies policies,
            Timetabling timetabling,
            QuietHours usual,
            Holidays holidays,
            HouseClock clock) {
        this.rosters = rosters;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.timetabling = timetabling;
        this.usual = usual;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** How the days of each go: five statements at most, however many they are. */
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
        Map<PersonId, List<Hours>> said = said(asked, children);
        Map<PersonId, List<SchoolHours>> schools = timetabling.granted(children, now);
        return profiles.stream().collect(Collectors.toMap(Profile::id, (Profile one) -> {
            List<Hours> hours = said.getOrDefault(one.id(), List.of());
            return children.contains(one.id())
                    ? ofChild(
                            one,
                            hours,
                            schools.getOrDefault(one.id(), List.of()),
                            Objects.requireNonNull(laws.get(one.country())))
                    : ofAdult(one, hours);
        }));
    }

    /** Her own word counts, and of a child that of each household which she is in today; whoever left has none any more. */
    private Map<PersonId, List<Hours>> said(Set<PersonId> asked, Set<PersonId> children) {
        Map<PersonId, List<Rosters.Said>> all = rosters.of(asked);
        Map<PersonId, Set<FamilyId>> households = kin.childIn(children.stream()
                .filter(child -> all.getOrDefault(child, List.of()).stream().anyMatch(word -> word.family() != null))
                .toList());
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> person.getValue().stream()
                                .filter(word -> word.family() == null
                                        || households
                                                .getOrDefault(person.getKey(), Set.of())
                                                .contains(word.family()))
                                .map(Rosters.Said::hours)
                                .toList()));
    }

    /** When the children among these may be called. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Waking waking(Set<PersonId> asked) {
        Collection<Routine> routines = of(asked).values();
        return talk -> routines.stream().allMatch(routine -> routine.mayBeCalled(talk));
    }

    private Routine ofAdult(Profile person, List<Hours> said) {
        return new Routine(person, false, night(said, usual.ofAdult()), List.of(), said);
    }

    private Routine ofChild(Profile child, List<Hours> said, List<SchoolHours> schools, Policy law) {
        return new Routine(child, true, night(said, usual.childNight()), school(child, said, schools, law), said);
    }

    /** What the family says comes first; what is usual in her country holds only where nobody has said when her class is. */
    private List<ClassTime> school(Profile child, List<Hours> said, List<SchoolHours> schools, Policy law) {
        Predicate<LocalDate> holiday = day -> isHoliday(child, day);
        List<ClassTime> words = new ArrayList<>();
        said.stream()
                .flatMap(hours -> Stream.ofNullable(hours.school()))
                .forEach(weekly -> words.add(new ClassTime(hours(weekly), List.of(), holiday)));
        if (words.isEmpty() && schools.stream().allMatch(one -> one.weekly().isEmpty())) {
            words.add(new ClassTime(usual.school(law.schoolWeek()), List.of(), holiday));
        }
        schools.forEach(one -> words.add(new ClassTime(hours(one.weekly()), one.exams(), holiday)));
        return words;
    }

    private boolean isHoliday(Profile person, LocalDate day) {
        return holidays.on(person.country(), day).isPresent();
    }

    private static List<Quiet> night(List<Hours> said, List<Quiet> usual) {
        List<Quiet> own = said.stream()
                .flatMap(hours -> Stream.ofNullable(hours.quietHours()))
                .map(Hours.Span::hours)
                .toList();
        return own.isEmpty() ? usual : own;
    }

    private static List<Quiet> hours(List<Weekly> weekly) {
        return weekly.stream().map(Weekly::hours).toList();
    }
}
