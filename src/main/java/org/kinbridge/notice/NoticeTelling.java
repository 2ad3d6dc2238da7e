package org.kinbridge.notice;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.event.Event;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;

/** Says a notice to the one it was made for. What a school records, what a silence is: told to nobody but by a notice. */
class NoticeTelling {

    private record Told(NoticeId notice, PersonId reader) {}

    @Produces
    @Singleton
    Teller<AttendanceEvent> ofAttendance(NoticeReading notices) {
        return new OfNotices<>(AttendanceEvent.class, notices, fact -> switch (fact) {
            case AttendanceEvent.Enrolled enrolled -> Optional.empty();
            case AttendanceEvent.Recorded recorded -> Optional.empty();
            case AttendanceEvent.Explained explained -> Optional.empty();
            case AttendanceEvent.NoticeMade made -> Optional.of(new Told(made.notice(), made.reader()));
        });
    }

    @Produces
    @Singleton
    Teller<ContactEvent> ofContact(NoticeReading notices) {
        return new OfNotices<>(ContactEvent.class, notices, fact -> switch (fact) {
            case ContactEvent.Lapsed lapsed -> Optional.empty();
            case ContactEvent.ClockChangeNeared neared -> Optional.empty();
            case ContactEvent.NoticeMade made -> Optional.of(new Told(made.notice(), made.reader()));
        });
    }

    @Produces
    @Singleton
    Teller<CarePlanEvent> ofCarePlans(NoticeReading notices) {
        return new OfNotices<>(CarePlanEvent.class, notices, fact -> switch (fact) {
            case CarePlanEvent.Made made -> Optional.empty();
            case CarePlanEvent.Signed signed -> Optional.empty();
            case CarePlanEvent.EndNeared neared -> Optional.empty();
            case CarePlanEvent.Expired expired -> Optional.empty();
            case CarePlanEvent.Ended ended -> Optional.empty();
            case CarePlanEvent.NoticeMade made -> Optional.of(new Told(made.notice(), made.reader()));
        });
    }

    @Produces
    @Singleton
    Teller<RegistrationEvent> ofRegistrations(NoticeReading notices) {
        return new OfNotices<>(RegistrationEvent.class, notices, fact -> switch (fact) {
            case RegistrationEvent.Registered registered -> Optional.empty();
            case RegistrationEvent.NoticeMade made -> Optional.of(new Told(made.notice(), made.worker()));
        });
    }

    private record OfNotices<E extends Event>(Class<E> facts, NoticeReading notices, Function<E, Optional<Told>> toWhom)
            implements Teller<E> {

        @Override
        public Optional<Frame> tell(E fact, PersonId reader) {
            return toWhom.apply(fact)
                    .filter(told -> told.reader().equals(reader))
                    .flatMap(told -> notices.find(new Reader.OnePerson(reader), told.notice()))
                    .map(notice -> new Frame("notice", notice));
        }
    }
}
