package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.WallTime;

/**
 * A notice as its reader sees it.
 *
 * @param type the type of the event that she is told of
 * @param data what it says, to this kind of reader
 */
@Schema(name = "Notice")
record NoticeView(
        NoticeId id,
        String type,

        @Schema(
                oneOf = {
                    ChildAttendanceView.class,
                    NoticeContent.SchoolAttendance.class,
                    NoticeContent.WorkerRegistered.class
                })
        Object data) {

    /** A child at school; {@code recorded}: when the school wrote it down, by the reader's own clock. */
    @Schema(name = "ChildAttendanceNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChildAttendanceView(
            PersonId child,
            String school,
            LocalDate eventDate,
            String category,
            @Nullable String reason,
            WallTime recorded) {

        static ChildAttendanceView of(NoticeContent.ChildAttendance content, WallTime recorded) {
            return new ChildAttendanceView(
                    content.child(),
                    content.school(),
                    content.eventDate(),
                    content.category(),
                    content.reason(),
                    recorded);
        }
    }
}
