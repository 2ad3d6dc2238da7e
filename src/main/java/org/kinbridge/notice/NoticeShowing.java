package org.kinbridge.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kinbridge.call.CallReading;
import org.kinbridge.call.KnownCall;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
import org.kinbridge.event.CallEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.PersonId;
import org.kinbridge.notice.NoticeView.AssentAskedView;
import org.kinbridge.notice.NoticeView.CallMissedView;
import org.kinbridge.notice.NoticeView.CarePlanNoticeView;
import org.kinbridge.notice.NoticeView.ChildAttendanceView;
import org.kinbridge.notice.NoticeView.ChildExplainedView;
import org.kinbridge.notice.NoticeView.ClockChangeView;
import org.kinbridge.notice.NoticeView.ComesOfAgeView;
import org.kinbridge.notice.NoticeView.ContactLapsedView;
import org.kinbridge.notice.NoticeView.RegisteredView;
import org.kinbridge.notice.NoticeView.ShiftView;
import org.kinbridge.person.People;
import org.kinbridge.school.AttendanceReading;
import org.kinbridge.school.Explained;
import org.kinbridge.web.WallTime;

/** Shows what a notice says to one person: on her clock, and with what has become of it since. */
@Singleton
class NoticeShowing {

    private final People people;
    private final AttendanceReading attendances;
    private final CallReading calls;
    private final ContactGate gate;
    private final Kin kin;

    NoticeShowing(People people, AttendanceReading attendances, CallReading calls, ContactGate gate, Kin kin) {
        this.people = people;
        this.attendances = attendances;
        this.calls = calls;
        this.gate = gate;
        this.kin = kin;
    }

    Object show(ToPerson told, PersonId reader) {
        return switch (told) {
            case ToPerson.ChildAttendance attendance -> attendance(attendance, reader);
            case ToPerson.ChildExplained explained ->
                new ChildExplainedView(
                        explained.child(),
                        explained.attendanceEvent(),
                        explained.school(),
                        explained.eventDate(),
                        explained.by());
            case ToPerson.CallMissed missed -> missed(missed, reader);
            case ToPerson.ClockChanges changes -> clocks(changes);
            case ToPerson.ContactLapsed lapsed ->
                new ContactLapsedView(
                        lapsed.familyLink(),
                        List.of(lapsed.one(), lapsed.other()),
                        Period.ofDays(lapsed.days()).toString(),
                        own(lapsed.since(), reader));
            case ToPerson.CarePlanTold plan ->
                new CarePlanNoticeView(plan.carePlan(), plan.child(), plan.caregiver(), plan.from(), plan.until());
            case ToPerson.ComesOfAge grown -> new ComesOfAgeView(grown.family(), grown.child(), grown.day());
            case ToPerson.AssentAsked asked -> new AssentAskedView(asked.familyLink(), asked.other(), asked.until());
            case ToPerson.Registered registered ->
                new RegisteredView(
                        registered.registration(), registered.post(), own(registered.registeredAt(), reader));
        };
    }

    private ChildAttendanceView attendance(ToPerson.ChildAttendance content, PersonId reader) {
        ZoneId hers = zone(reader);
        ZoneId there = zone(content.child());
        return new ChildAttendanceView(
                content.child(),
                content.attendanceEvent(),
                content.school(),
                content.eventDate(),
                content.category(),
                content.reason(),
                WallTime.of(content.recordedAt(), hers, there),
                WallTime.of(content.recordedAt(), there, there),
                Optional.ofNullable(content.attendanceEvent())
                        .flatMap(event -> explanation(event, content.child(), reader))
                        .map(Explained::view)
                        .orElse(null));
    }

    /** What somebody of the reader's own household said, while she decides for the child; another household's words are its own. */
    private Optional<Explained> explanation(AttendanceEventId event, PersonId child, PersonId reader) {
        return attendances
                .get(event)
                .explanation()
                .filter(explained ->
                        kin.decidersTogetherWith(explained.by(), child).contains(reader));
    }

    private CallMissedView missed(ToPerson.CallMissed missed, PersonId reader) {
        ZoneId hers = zone(missed.hers());
        ZoneId theirs = zone(missed.other());
        List<NoticeView.Offer> offers = offers(missed, reader).stream()
                .map(at -> new NoticeView.Offer(WallTime.of(at, hers, theirs), WallTime.of(at, theirs, hers)))
                .toList();
        return new CallMissedView(
                missed.call(),
                missed.familyLink(),
                missed.other(),
                reader.equals(missed.child()) ? null : cause(missed),
                WallTime.of(missed.startsAt(), hers, theirs),
                WallTime.of(missed.startsAt(), theirs, hers),
                offers);
    }

    /** Somebody may have said since that the connection failed: then nobody is said to have been missing. */
    private CallEvent.Cause cause(ToPerson.CallMissed missed) {
        return calls.known(missed.call()).map(KnownCall::cause).orElse(missed.cause());
    }

    private ClockChangeView clocks(ToPerson.ClockChanges changes) {
        ZoneId hers = zone(changes.hers());
        ZoneId theirs = zone(changes.other());
        List<ShiftView> calls = changes.shifts().stream()
                .map(shift -> new ShiftView(
                        shift.series(), both(shift.before(), hers, theirs), both(shift.after(), hers, theirs)))
                .toList();
        return new ClockChangeView(
                changes.familyLink(), changes.other(), both(changes.changesAt(), hers, theirs), calls);
    }

    private static TwoClocks both(Instant instant, ZoneId hers, ZoneId theirs) {
        return new TwoClocks(WallTime.of(instant, hers, theirs), WallTime.of(instant, theirs, hers));
    }

    /** Nothing is offered to two who may not be in contact now, nor to whoever cares for the child no more. */
    private List<Instant> offers(ToPerson.CallMissed missed, PersonId reader) {
        return gate.findFor(missed.familyLink(), reader)
                .filter(Pair::open)
                .flatMap(open -> calls.known(missed.call()))
                .map(KnownCall::offers)
                .orElse(List.of());
    }

    private WallTime own(Instant instant, PersonId reader) {
        return WallTime.of(instant, zone(reader), zone(reader));
    }

    private ZoneId zone(PersonId person) {
        return people.get(person).zone();
    }
}
