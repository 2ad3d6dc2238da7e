package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.clockchange.Shift;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.CallId;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;

/** What a member of the family is told. Whoever makes one has asked whether she may know. */
public sealed interface ToPerson extends NoticeContent {

    /**
     * A child at school, to somebody who decides for her.
     *
     * @param school the school's name
     * @param category Ed-Fi's code value
     * @param attendanceEvent null in what was written before it could be explained
     */
    record ChildAttendance(
            PersonId child,
            @Nullable AttendanceEventId attendanceEvent,
            String school,
            LocalDate eventDate,
            String category,
            @Nullable String reason,
            Instant recordedAt)
            implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_RECORDED;
        }
    }

    /** The family's own word to a school, to the others of the household who decide for the child. */
    record ChildExplained(
            PersonId child, AttendanceEventId attendanceEvent, String school, LocalDate eventDate, PersonId by)
            implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_EXPLAINED;
        }
    }

    /**
     * A call that did not come about, to one of the two or to somebody who cares for the child.
     *
     * @param hers the one of the two on whose side the reader is: herself, or the child she cares for
     * @param other the other one
     * @param child which of the two counts as the child
     * @param cause as it was known then; notices that were written first name it {@code side}
     */
    record CallMissed(
            CallId call,
            LinkId familyLink,
            PersonId hers,
            PersonId other,
            PersonId child,
            Instant startsAt,
            @JsonProperty("side") CallEvent.Cause cause)
            implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.CALL_MISSED;
        }
    }

    /** Two have not been in contact for as long as they had agreed on, to the adults around the child. */
    record ContactLapsed(LinkId familyLink, PersonId one, PersonId other, int days, Instant since) implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.CONTACT_LAPSED;
        }
    }

    /**
     * A change of clocks, to one of two who call each other again and again, or to somebody who cares for the child.
     *
     * @param hers the one of the two on whose side the reader is: herself, or the child she cares for
     * @param other the other one
     * @param child the child of the two, if one of them is
     * @param shifts the repeated calls it concerns, in order of time; never empty
     */
    record ClockChanges(
            LinkId familyLink,
            PersonId hers,
            PersonId other,
            @Nullable PersonId child,
            Instant changesAt,
            List<Shift> shifts)
            implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.CLOCK_CHANGE_NEARED;
        }
    }

    /**
     * A care plan, to one of the two who sign it.
     *
     * @param from the first day of care, on the child's clock
     * @param until the last one
     */
    record CarePlanTold(
            CarePlanId carePlan, What what, PersonId child, PersonId caregiver, LocalDate from, LocalDate until)
            implements ToPerson {

        /** What became of it. */
        public enum What {
            /** Somebody made it. */
            MADE,
            /** Both have signed. */
            SIGNED,
            /** Its last day comes. */
            END_NEARED,
            /** Its last day is over. */
            EXPIRED,
            /** One of the two ended it before. */
            ENDED
        }

        @Override
        public FactType fact() {
            return switch (what) {
                case MADE -> FactType.CARE_PLAN_MADE;
                case SIGNED -> FactType.CARE_PLAN_SIGNED;
                case END_NEARED -> FactType.CARE_PLAN_END_NEARED;
                case EXPIRED -> FactType.CARE_PLAN_EXPIRED;
                case ENDED -> FactType.CARE_PLAN_ENDED;
            };
        }
    }

    /**
     * A child comes of age, to herself and to everybody of her family.
     *
     * @param day from which on nobody decides for her any more
     */
    record ComesOfAge(FamilyId family, PersonId child, LocalDate day) implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.MEMBER_COMES_OF_AGE;
        }
    }

    /**
     * A child is asked for her own word to a contact; she alone is told.
     *
     * @param until the last day on which the contact does not wait for her answer
     * @param again whether she gave it before
     */
    record AssentAsked(LinkId familyLink, PersonId other, LocalDate until, boolean again) implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.ASSENT_ASKED;
        }
    }

    /**
     * A worker's registration, to herself.
     *
     * @param post the post's name
     */
    record Registered(RegistrationId registration, String post, Instant registeredAt) implements ToPerson {

        @Override
        public FactType fact() {
            return FactType.WORKER_REGISTERED;
        }
    }
}
