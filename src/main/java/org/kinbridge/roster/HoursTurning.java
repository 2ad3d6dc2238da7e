package org.kinbridge.roster;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinbridge.disclosure.GrantEnded;
import org.kinbridge.disclosure.GrantGiven;
import org.kinbridge.disclosure.GrantReading;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.PersonId;
import org.kinbridge.timetable.SchoolHoursSaid;
import org.kinbridge.timetable.Timetabling;
import org.kinbridge.wiring.HouseClock;

/**
 * Says of each child whose class may have changed that it did: at once where a family begins or ceases to let a school speak,
 * and one after the other, as due work, where a school speaks to all its pupils.
 */
@Singleton
class HoursTurning implements DueHandler {

    private static final String KIND = "roster.hours-changed";

    private final Timetabling timetabling;
    private final GrantReading grants;
    private final Due due;
    private final Event<HoursChanged> changed;
    private final HouseClock clock;

    HoursTurning(Timetabling timetabling, GrantReading grants, Due due, Event<HoursChanged> changed, HouseClock clock) {
        this.timetabling = timetabling;
        this.grants = grants;
        this.due = due;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID child, Instant dueAt) {
        changed.fire(new HoursChanged(new PersonId(child)));
    }

    void said(@Observes SchoolHoursSaid said) {
        Instant now = clock.instant();
        timetabling.pupils(said.school()).forEach(child -> due.planNoLater(KIND, child.value(), now));
    }

    void given(@Observes GrantGiven given) {
        turn(given.grant());
    }

    /** Without the school's word what is usual may hold again, which may be more. */
    void ended(@Observes GrantEnded ended) {
        turn(ended.grant());
    }

    private void turn(GrantId id) {
        grants.get(List.of(id)).values().stream()
                .filter(grant -> grant.purpose() == Purpose.ATTENDANCE)
                .forEach(grant -> changed.fire(new HoursChanged(grant.about())));
    }
}
