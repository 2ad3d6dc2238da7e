package org.kinbridge.notice;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.kinbridge.event.AttendanceEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;

/** Says a notice to the one it was made for. What a school records is told to nobody but by a notice. */
@Singleton
class NoticeTelling implements Teller<AttendanceEvent> {

    private final NoticeReading notices;

    NoticeTelling(NoticeReading notices) {
        this.notices = notices;
    }

    @Override
    public Class<AttendanceEvent> facts() {
        return AttendanceEvent.class;
    }

    @Override
    public Optional<Frame> tell(AttendanceEvent fact, PersonId reader) {
        return switch (fact) {
            case AttendanceEvent.Enrolled enrolled -> Optional.empty();
            case AttendanceEvent.Recorded recorded -> Optional.empty();
            case AttendanceEvent.Explained explained -> Optional.empty();
            case AttendanceEvent.NoticeMade made ->
                made.reader().equals(reader)
                        ? notices.find(new Reader.OnePerson(reader), made.notice())
                                .map(notice -> new Frame("notice", notice))
                        : Optional.empty();
        };
    }
}
