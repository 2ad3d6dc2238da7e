package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.event.Stream;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.telling.Audience;
import org.kinbridge.wiring.HouseClock;

/** Answers who is who in a family today. */
@ApplicationScoped
public class Kin implements Audience {

    private final Memberships memberships;
    private final HouseClock clock;

    Kin(Memberships memberships, HouseClock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Today, for memberships: the day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Everybody in the family, as the asking member sees it; {@code not-found} if she is none. */
    @Transactional
    public List<Member> membersFor(PersonId asking, FamilyId family) {
        List<Member> members = memberships.of(family, today());
        if (members.stream().noneMatch(member -> member.person().equals(asking))) {
            throw Problem.notFound();
        }
        return members;
    }

    /** Everybody in the family, for a room that tells all of them. */
    @Transactional
    public List<Member> members(FamilyId family) {
        return memberships.of(family, today());
    }

    /** Whether this person decides for this child, in a family of both, today. */
    @Transactional
    public boolean decidesFor(PersonId adult, PersonId child) {
        return deciders(child).contains(adult);
    }

    /** The families in which this person decides for this child today, the oldest first. */
    @Transactional
    public List<FamilyId> decidesIn(PersonId adult, PersonId child) {
        List<Member> around = memberships.around(child, today());
        if (adult.equals(child) || !deciders(around, child).contains(adult)) {
            return List.of();
        }
        return around.stream()
                .filter(member -> member.person().equals(child) && member.isChild())
                .map(Member::family)
                .filter(family -> around.stream()
                        .anyMatch(member -> member.family().equals(family)
                                && member.person().equals(adult)
                                && member.role().decides()))
                .distinct()
                .sorted(Comparator.comparing(FamilyId::toString))
                .toList();
    }

    /** In which families each of these is a child today for whom others decide; nothing for one who is in none. */
    @Transactional
    public Map<PersonId, Set<FamilyId>> childIn(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : memberships.of(people, today()).stream()
                        .filter(Member::isChild)
                        .collect(Collectors.groupingBy(
                                Member::person, Collectors.mapping(Member::family, Collectors.toSet())));
    }

    /** Everybody who decides for this child today, in any of her families; once she is of age she alone does. */
    @Transactional
    public Set<PersonId> deciders(PersonId child) {
        return deciders(memberships.around(child, today()), child);
    }

    private static Set<PersonId> deciders(List<Member> around, PersonId child) {
        List<Member> asChild = around.stream()
                .filter(member -> member.person().equals(child) && member.role() == FamilyRole.CHILD)
                .toList();
        if (asChild.stream().anyMatch(Member::ofAge)) {
            return Set.of(child);
        }
        Set<FamilyId> families = asChild.stream().map(Member::family).collect(Collectors.toSet());
        return around.stream()
                .filter(member ->
                        families.contains(member.family()) && member.role().decides())
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** The children this person decides for today, in any family of theirs; not herself. */
    @Transactional
    public Set<PersonId> decidedForBy(PersonId adult) {
        return children(memberships.around(adult, today()), adult);
    }

    private static Set<PersonId> children(List<Member> around, PersonId adult) {
        Set<FamilyId> deciding = around.stream()
                .filter(member -> member.person().equals(adult) && member.role().decides())
                .map(Member::family)
                .collect(Collectors.toSet());
        return around.stream()
                .filter(member -> member.isChild() && deciding.contains(member.family()))
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** In which families she is today, and in which role. */
    @Transactional
    public List<Member> rolesOf(PersonId person) {
        return memberships.of(person, today());
    }

    /** Every family she is in, will be in, or ever was. */
    @Transactional
    public Set<FamilyId> ever(PersonId person) {
        return Set.copyOf(memberships.ever(person));
    }

    /** Everybody who is in a family with her today, and herself: what others do for a child of theirs is not hers to see. */
    @Transactional
    public Set<PersonId> household(PersonId person) {
        Set<PersonId> household = memberships.around(person, today()).stream()
                .map(Member::person)
                .collect(Collectors.toCollection(HashSet::new));
        household.add(person);
        return household;
    }

    /** Everybody who decides for this child today in a family that this person is in too: one household hears of it. */
    @Transactional
    public Set<PersonId> decidersTogetherWith(PersonId person, PersonId child) {
        return deciders(memberships.around(person, today()), child);
    }

    /** Everybody who cares for the children of a family today, and consents for them. */
    @Transactional
    public Set<PersonId> consenters(FamilyId family) {
        return memberships.of(family, today()).stream()
                .filter(member -> member.role().consents())
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** The children of a family today. */
    @Transactional
    public Set<PersonId> children(FamilyId family) {
        return memberships.of(family, today()).stream()
                .filter(Member::isChild)
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** The families in which this person consents for children today. */
    @Transactional
    public List<FamilyId> consentingFamilies(PersonId person) {
        return memberships.of(person, today()).stream()
                .filter(member -> member.role().consents())
                .map(Member::family)
                .toList();
    }

    /** Her families' streams, her own, and those of the children she decides for; what was a child's is her own once of age. */
    @Override
    @Transactional
    public Set<Stream> streamsOf(PersonId reader) {
        List<Member> around = memberships.around(reader, today());
        Set<Stream> streams = new HashSet<>();
        streams.add(Stream.ofWorker(reader));
        around.stream()
                .filter(member -> member.person().equals(reader))
                .forEach(mine -> streams.add(Stream.of(mine.family())));
        children(around, reader).forEach(child -> streams.add(Stream.ofChild(child)));
        if (around.stream().anyMatch(member -> member.person().equals(reader) && member.ofAge())) {
            streams.add(Stream.ofChild(reader));
        }
        return streams;
    }
}
