package org.kinbridge.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kinbridge.availability.SchoolDay;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.wiring.HouseClock;

/** Keeps what schools say of their hours, and answers it for the children of whom they may. */
@ApplicationScoped
public class Timetabling {

    private final Timetables timetables;
    private final ObjectMapper json;
    private final Event<SchoolHoursSaid> said;
    private final HouseClock clock;

    Timetabling(Timetables timetables, ObjectMapper json, Event<SchoolHoursSaid> said, HouseClock clock) {
        this.timetables = timetables;
        this.json = json;
        this.said = said;
        this.clock = clock;
    }

    @Transactional
    SchoolHours get(InstitutionId school) {
        return read(timetables.findByIdOptional(school)).asOf(today());
    }

    /** Which day it is for a school, whose pupils may live by several clocks: the day in UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Replaces what this school said.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    void say(InstitutionId school, SchoolHours hours, Consumer<SchoolHours> asExpected) {
        Optional<Timetable> there = timetables.locked(school);
        LocalDate today = today();
        asExpected.accept(read(there).asOf(today));
        SchoolDay.check("/weekly", hours.weekly());
        SchoolDay.checkExams("/exams", hours.exams(), today);
        String written = written(hours);
        there.ifPresentOrElse(
                timetable -> timetable.say(written, clock.instant()),
                () -> timetables.persist(new Timetable(school, written, clock.instant())));
        timetables.flush();
        said.fire(new SchoolHoursSaid(school));
    }

    /** The children for whom what this school says counts now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PersonId> pupils(InstitutionId school) {
        return timetables.pupils(school, clock.instant());
    }

    /**
     * What the schools of these children said, while each is a pupil of theirs and somebody who decides for her lets them; one
     * statement. A school that says no hours has no word.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<PersonId, List<SchoolHours>> granted(Collection<PersonId> children, Instant now) {
        return children.isEmpty()
                ? Map.of()
                : timetables.granted(children, now).stream()
                        .collect(Collectors.groupingBy(
                                Timetables.OfPupil::child,
                                Collectors.mapping(
                                        found -> read(found.hours()),
                                        Collectors.filtering(SchoolHours::saysAny, Collectors.toList()))));
    }

    private SchoolHours read(Optional<Timetable> there) {
        return there.map(timetable -> read(timetable.hours())).orElse(SchoolHours.NONE_SAID);
    }

    private SchoolHours read(String hours) {
        try {
            return json.readValue(hours, SchoolHours.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("school hours that were kept and cannot be read", e);
        }
    }

    private String written(SchoolHours hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("school hours that cannot be written", e);
        }
    }
}
