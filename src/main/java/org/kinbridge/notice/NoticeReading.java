package org.kinbridge.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wording.Wording.Said;

/** Reads notices to those they were made for. */
@ApplicationScoped
class NoticeReading {

    private final Notices notices;
    private final NoticeShowing showing;
    private final NoticeWording wording;
    private final NoticeLooks looks;
    private final ObjectMapper json;
    private final HouseClock clock;

    NoticeReading(
            Notices notices,
            NoticeShowing showing,
            NoticeWording wording,
            NoticeLooks looks,
            ObjectMapper json,
            HouseClock clock) {
        this.notices = notices;
        this.showing = showing;
        this.wording = wording;
        this.looks = looks;
        this.json = json;
        this.clock = clock;
    }

    /** The notice; an institution that may not know any more is told that, and nothing else. */
    @Transactional
    Optional<NoticeView> find(Reader reader, NoticeId id) {
        Optional<Notice> found = notices.of(reader, id).map(this::stillHers);
        looks.looked(reader, found.stream().toList());
        return found.map(this::view);
    }

    private Notice stillHers(Notice notice) {
        if (notice.isOver(clock.instant())) {
            throw Problem.of(ProblemCode.SUBSCRIPTION_ENDED);
        }
        return notice;
    }

    @Transactional
    List<NoticeView> of(Reader reader, Slice slice) {
        String after = slice.after();
        List<Notice> found =
                notices.of(reader, after == null ? null : NoticeId.fromString(after), clock.instant(), slice.fetch());
        looks.looked(reader, found.stream().limit(slice.limit()).toList());
        return found.stream().map(this::view).toList();
    }

    private NoticeView view(Notice notice) {
        NoticeContent content = content(notice);
        PersonId person = notice.person();
        if (person != null && content instanceof ToPerson told) {
            Object shown = showing.show(told, person);
            Said said = wording.say(told, shown, person);
            return new NoticeView(
                    notice.id(), notice.fact().text(), notice.madeAt(), said.text(), said.language(), null, shown);
        }
        return new NoticeView(notice.id(), notice.fact().text(), notice.madeAt(), null, null, notice.origin(), content);
    }

    /** What a person was told. */
    ToPerson told(Notice notice) {
        return (ToPerson) content(notice);
    }

    private NoticeContent content(Notice notice) {
        return read(notice, notice.origin() == null ? contentOf(notice) : contentFromAnother(notice));
    }

    private static Class<? extends NoticeContent> contentFromAnother(Notice notice) {
        return switch (notice.fact()) {
            case ATTENDANCE_RECORDED -> FromAnother.Attendance.class;
            case ATTENDANCE_EXPLAINED -> FromAnother.Explanation.class;
            case WORKER_REGISTERED -> FromAnother.Registration.class;
            default -> throw new IllegalStateException("no such fact comes from another institution");
        };
    }

    private static Class<? extends NoticeContent> contentOf(Notice notice) {
        boolean toPerson = notice.person() != null;
        return switch (notice.fact()) {
            case ATTENDANCE_RECORDED ->
                toPerson ? ToPerson.ChildAttendance.class : ToInstitution.SchoolAttendance.class;
            case ATTENDANCE_EXPLAINED -> toPerson ? ToPerson.ChildExplained.class : ToInstitution.SchoolExplained.class;
            case WORKER_REGISTERED -> toPerson ? ToPerson.Registered.class : ToInstitution.WorkerRegistered.class;
            case CALL_MISSED -> toPerson ? ToPerson.CallMissed.class : ToInstitution.WorkerCallMissed.class;
            case CONTACT_LAPSED -> toPerson ? ToPerson.ContactLapsed.class : ToInstitution.WorkerContactLapsed.class;
            case CARE_PLAN_MADE, CARE_PLAN_SIGNED, CARE_PLAN_END_NEARED, CARE_PLAN_EXPIRED, CARE_PLAN_ENDED ->
                ToPerson.CarePlanTold.class;
            case CLOCK_CHANGE_NEARED -> ToPerson.ClockChanges.class;
            case MEMBER_COMES_OF_AGE -> ToPerson.ComesOfAge.class;
            case ASSENT_ASKED -> ToPerson.AssentAsked.class;
            case GRANT_ENDED -> ToInstitution.GrantEnded.class;
            case TEST -> ToInstitution.Test.class;
        };
    }

    private NoticeContent read(Notice notice, Class<? extends NoticeContent> content) {
        try {
            return json.readValue(notice.data(), content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be read", e);
        }
    }
}
