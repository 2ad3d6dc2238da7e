package org.kinbridge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Resting;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;
import org.kinbridge.person.Profile;

/** How somebody's days go, as it is known now: it is unrolled for whatever days are looked at. */
public final class Routine implements Resting {

    private final Profile person;
    private final boolean child;
    private final List<Quiet> night;
    private final Together school;
    private final List<WorkingTime> work;
    private final List<FreeTime> free;

    /** {@code said}: in as many words as there are people who may say it; all of them hold. */
    Routine(Profile person, boolean child, List<Quiet> night, List<ClassTime> school, List<Hours> said) {
        this.person = person;
        this.child = child;
        this.night = night;
        this.school = new Together(school, night);
        work = said.stream()
                .map(hours -> new WorkingTime(hours.shifts(), hours.roster(), Bounds.rest(hours.rest())))
                .toList();
        free = said.stream()
                .map(hours -> new FreeTime(hours.windows(), hours.exceptions()))
                .toList();
    }

    /** Whose. */
    public Profile person() {
        return person;
    }

    /** Whether she is a child by the policy of her country. */
    public boolean isChild() {
        return child;
    }

    /** What the finder has to know of her between two moments, with what she has to do already. */
    public Diary diary(Stretch within, List<Stretch> busy) {
        LocalDate first = LocalDate.ofInstant(within.from(), person.zone()).minusDays(1);
        LocalDate last = LocalDate.ofInstant(within.until(), person.zone()).plusDays(1);
        List<Taken> other = Stream.of(
                        classes(first, last),
                        work.stream().flatMap(one -> one.between(first, last, person.zone())),
                        free.stream().flatMap(one -> one.outside(first, last, person.zone())))
                .flatMap(all -> all)
                .toList();
        return new Diary(person.zone(), night, busy, other);
    }

    /** False if she is a child who sleeps or is at school at that time. Whatever else she does is for her to say. */
    public boolean mayBeCalled(Stretch talk) {
        if (!child) {
            return true;
        }
        LocalDate first = LocalDate.ofInstant(talk.from(), person.zone()).minusDays(1);
        LocalDate last = LocalDate.ofInstant(talk.until(), person.zone());
        return Stream.concat(nights(talk), classes(first, last))
                .noneMatch(one -> one.stretch().meets(talk));
    }

    /** Her night, and a child's class. */
    @Override
    public Optional<Instant> quietUntil(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, person.zone());
        return Stream.concat(nights(new Stretch(moment, moment)), classes(today.minusDays(1), today))
                .map(Taken::stretch)
                .filter(hours -> hours.covers(moment))
                .map(Stretch::until)
                .findFirst();
    }

    private Stream<Taken> nights(Stretch within) {
        return new Diary(person.zone(), night, List.of()).taken(within);
    }

    private Stream<Taken> classes(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(school::on)
                .map(hours -> new Taken(Obstacle.SCHOOL, hours.stretch(person.zone())));
    }
}
