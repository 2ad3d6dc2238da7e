package org.kinbridge.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.kinbridge.clockchange.ClockChangeText;
import org.kinbridge.id.PersonId;
import org.kinbridge.notice.NoticeView.CallMissedView;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;
import org.kinbridge.wording.Wording.Said;

/** Says a notice in words, in the reader's language. */
@Singleton
class NoticeWording {

    private final People people;
    private final Wording wording;

    NoticeWording(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
    }

    /** {@code shown}: the same as its reader sees it, with what can be done about it now. */
    Said say(ToPerson told, Object shown, PersonId reader) {
        Profile her = people.get(reader);
        Said said = say(told, her);
        return shown instanceof CallMissedView missed && !missed.offers().isEmpty()
                ? new Said(said.language(), said.text() + " " + offers(missed, her))
                : said;
    }

    private String offers(CallMissedView missed, Profile her) {
        return wording.say(
                        her.languages(),
                        Text.CALL_OFFERS,
                        Map.of("count", missed.offers().size()))
                .text();
    }

    private Said say(ToPerson told, Profile her) {
        return switch (told) {
            case ToPerson.ChildAttendance attendance -> attendance(attendance, her);
            case ToPerson.ChildExplained explained ->
                wording.say(
                        her.languages(),
                        Text.ATTENDANCE_EXPLAINED,
                        Map.of(
                                "child", name(explained.child()),
                                "school", explained.school(),
                                "by", name(explained.by()),
                                "day", explained.eventDate()));
            case ToPerson.CallMissed missed -> missed(missed, her);
            case ToPerson.ClockChanges changes -> clocks(changes, her);
            case ToPerson.ContactLapsed lapsed ->
                wording.say(
                        her.languages(),
                        Text.CONTACT_LAPSED,
                        Map.of(
                                "one", name(lapsed.one()),
                                "other", name(lapsed.other()),
                                "days", lapsed.days(),
                                "since", lapsed.since().atZone(her.zone())));
            case ToPerson.CarePlanTold plan ->
                wording.say(
                        her.languages(),
                        carePlan(plan.what()),
                        Map.of(
                                "child", name(plan.child()),
                                "caregiver", name(plan.caregiver()),
                                "since", plan.from(),
                                "until", plan.until()));
            case ToPerson.ComesOfAge grown ->
                grown.child().equals(her.id())
                        ? wording.say(her.languages(), Text.COMES_OF_AGE_OWN, Map.of("day", grown.day()))
                        : wording.say(
                                her.languages(),
                                Text.COMES_OF_AGE,
                                Map.of("child", name(grown.child()), "day", grown.day()));
            case ToPerson.AssentAsked asked ->
                wording.say(
                        her.languages(),
                        asked.again() ? Text.ASSENT_ASKED_ANEW : Text.ASSENT_ASKED_FIRST,
                        Map.of("other", name(asked.other()), "day", asked.until()));
            case ToPerson.Registered registered ->
                wording.say(
                        her.languages(),
                        Text.WORKER_REGISTERED,
                        Map.of("post", registered.post(), "day", her.today(registered.registeredAt())));
        };
    }

    private static Text carePlan(ToPerson.CarePlanTold.What what) {
        return switch (what) {
            case MADE -> Text.CARE_PLAN_MADE;
            case SIGNED -> Text.CARE_PLAN_SIGNED;
            case END_NEARED -> Text.CARE_PLAN_END_NEARED;
            case EXPIRED -> Text.CARE_PLAN_EXPIRED;
            case ENDED -> Text.CARE_PLAN_ENDED;
        };
    }

    private Said attendance(ToPerson.ChildAttendance attendance, Profile her) {
        Profile child = people.get(attendance.child());
        Instant recorded = attendance.recordedAt();
        return wording.say(
                her.languages(),
                Text.ATTENDANCE_RECORDED,
                Map.of(
                        "child", child.name(),
                        "school", attendance.school(),
                        "day", attendance.eventDate(),
                        "category", category(attendance.category()),
                        "yours", recorded.atZone(her.zone()),
                        "theirs", recorded.atZone(child.zone())));
    }

    private static Text category(String codeValue) {
        return switch (codeValue) {
            case "In Attendance" -> Text.CATEGORY_IN_ATTENDANCE;
            case "Excused Absence" -> Text.CATEGORY_EXCUSED_ABSENCE;
            case "Unexcused Absence" -> Text.CATEGORY_UNEXCUSED_ABSENCE;
            case "Tardy" -> Text.CATEGORY_TARDY;
            case "Early departure" -> Text.CATEGORY_EARLY_DEPARTURE;
            default -> throw new IllegalStateException("no such category of attendance");
        };
    }

    /** A child reads no word of who was missing; an adult reads the time on both clocks. */
    private Said missed(ToPerson.CallMissed missed, Profile her) {
        Profile other = people.get(missed.other());
        if (her.id().equals(missed.child())) {
            return wording.say(
                    her.languages(),
                    Text.CALL_MISSED_CHILD,
                    Map.of("other", other.name(), "yours", missed.startsAt().atZone(her.zone())));
        }
        Profile side = people.get(missed.hers());
        return wording.say(
                her.languages(),
                Text.CALL_MISSED,
                Map.of(
                        "other", other.name(),
                        "yours", missed.startsAt().atZone(side.zone()),
                        "theirs", missed.startsAt().atZone(other.zone())));
    }

    private Said clocks(ToPerson.ClockChanges changes, Profile her) {
        Profile other = people.get(changes.other());
        ClockChangeText text = new ClockChangeText(changes.shifts().getFirst(), other.name());
        return her.id().equals(changes.child())
                ? text.plain(wording, her, other.zone())
                : text.full(wording, her.languages(), people.get(changes.hers()).zone(), other.zone());
    }

    private String name(PersonId person) {
        return people.get(person).name();
    }
}
