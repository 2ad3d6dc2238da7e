package org.kinbridge.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.web.Slice;
import org.kinbridge.web.WallTime;

/** Reads notices to those they were made for. */
@ApplicationScoped
class NoticeReading {

    private final Notices notices;
    private final People people;
    private final ObjectMapper json;

    NoticeReading(Notices notices, People people, ObjectMapper json) {
        this.notices = notices;
        this.people = people;
        this.json = json;
    }

    @Transactional
    Optional<NoticeView> find(Reader reader, NoticeId id) {
        return notices.of(reader, id).map(this::view);
    }

    @Transactional
    List<NoticeView> of(Reader reader, Slice slice) {
        String after = slice.after();
        return notices.of(reader, after == null ? null : NoticeId.fromString(after), slice.fetch()).stream()
                .map(this::view)
                .toList();
    }

    private NoticeView view(Notice notice) {
        return new NoticeView(notice.id(), notice.fact().text(), data(notice));
    }

    private Object data(Notice notice) {
        PersonId person = notice.person();
        return switch (notice.fact()) {
            case ATTENDANCE_RECORDED ->
                person == null
                        ? read(notice, NoticeContent.SchoolAttendance.class)
                        : shown(read(notice, NoticeContent.ChildAttendance.class), person);
            case WORKER_REGISTERED -> read(notice, NoticeContent.WorkerRegistered.class);
        };
    }

    private NoticeView.ChildAttendanceView shown(NoticeContent.ChildAttendance content, PersonId reader) {
        return NoticeView.ChildAttendanceView.of(
                content,
                WallTime.of(
                        content.recordedAt(),
                        people.get(reader).zone(),
                        people.get(content.child()).zone()));
    }

    private <C extends NoticeContent> C read(Notice notice, Class<C> content) {
        try {
            return json.readValue(notice.data(), content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
