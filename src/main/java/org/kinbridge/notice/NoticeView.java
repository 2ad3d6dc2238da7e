package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.CallId;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.school.Explained;
import org.kinbridge.web.WallTime;

/**
 * A notice as its reader sees it.
 *
 * @param type the type of the event that she is told of
 * @param text the same in words, for a person: in the best of her languages that the house speaks
 * @param language in which the words are, BCP 47
 * @param from the institution that recorded it, if that is another than the reader
 * @param data what it says, to this kind of reader
 */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        NoticeId id,
        String type,
        Instant madeAt,
        @Nullable String text,
        @Nullable String language,
        @Nullable InstitutionId from,

        @Schema(
                oneOf = {
                    ChildAttendanceView.class,
                    ChildExplainedView.class,
                    CallMissedView.class,
                    ClockChangeView.class,
                    ContactLapsedView.class,
                    CarePlanNoticeView.class,
                    ComesOfAgeView.class,
                    AssentAskedView.class,
                    RegisteredView.class,
                    ToInstitution.SchoolAttendance.class,
                    ToInstitution.SchoolExplained.class,
                    ToInstitution.WorkerRegistered.class,
                    ToInstitution.WorkerCallMissed.class,
                    ToInstitution.WorkerContactLapsed.class,
                    ToInstitution.GrantEnded.class,
                    ToInstitution.Test.class,
                    FromAnother.Attendance.class,
                    FromAnother.Explanation.class,
                    FromAnother.Registration.class
                })
        Object data) {

    /**
     * A child at school.
     *
     * @param recorded when the school wrote it down, by the reader's own clock
     * @param recordedThere the same by the child's
     * @param explanation what the family said of it, once somebody did
     */
    @Schema(name = "ChildAttendanceNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChildAttendanceView(
            PersonId child,
            @Nullable AttendanceEventId attendanceEvent,
            String school,
            LocalDate eventDate,
            String category,
            @Nullable String reason,
            WallTime recorded,
            WallTime recordedThere,
            Explained.@Nullable View explanation) {}

    /** Somebody of the household told the school why. */
    @Schema(name = "ChildExplanationNotice")
    record ChildExplainedView(
            PersonId child, AttendanceEventId attendanceEvent, String school, LocalDate eventDate, PersonId by) {}

    /**
     * A call that did not come about.
     *
     * @param cause why, as it is known now; never said to a child
     * @param offers when both could talk instead, as long as nobody has taken one
     */
    @Schema(name = "CallMissedNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallMissedView(
            CallId call,
            LinkId familyLink,
            PersonId with,
            CallEvent.@Nullable Cause cause,
            WallTime yours,
            WallTime theirs,
            List<Offer> offers) {}

    /** A time at which both could talk, on both clocks. */
    @Schema(name = "CallMissedOffer")
    record Offer(WallTime yours, WallTime theirs) {}

    /**
     * A change of clocks, and what it does to repeated calls.
     *
     * @param changes the moment of the change, on both clocks
     */
    @Schema(name = "ClockChangeNotice")
    record ClockChangeView(LinkId familyLink, PersonId with, TwoClocks changes, List<ShiftView> calls) {}

    /** {@code before}: the last call by the clocks as they were; {@code after}: the first by the clocks as they will be. */
    @Schema(name = "ClockChangeShift")
    record ShiftView(SeriesId series, TwoClocks before, TwoClocks after) {}

    /** {@code silence}: what was agreed on, ISO 8601. */
    @Schema(name = "ContactLapsedNotice")
    record ContactLapsedView(
            LinkId familyLink,
            List<PersonId> between,
            @Schema(format = "duration") String silence,
            WallTime since) {}

    /** What became of a care plan; its days are those of the child's clock. */
    @Schema(name = "CarePlanNotice")
    record CarePlanNoticeView(
            CarePlanId carePlan, PersonId child, PersonId caregiver, LocalDate from, LocalDate until) {}

    /** A child comes of age on {@code day}. */
    @Schema(name = "ComesOfAgeNotice")
    record ComesOfAgeView(FamilyId family, PersonId person, LocalDate day) {}

    /** Your own word is wanted; the contact does not wait for it up to the end of {@code until}. */
    @Schema(name = "AssentAskedNotice")
    record AssentAskedView(LinkId familyLink, PersonId with, LocalDate until) {}

    /** A worker's registration, to herself. */
    @Schema(name = "RegistrationNotice")
    record RegisteredView(RegistrationId registration, String post, WallTime registered) {}
}
