package org.kinbridge.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kinbridge.disclosure.Backlog;
import org.kinbridge.disclosure.Decision;
import org.kinbridge.disclosure.Decisions;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Withheld;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.Known;
import org.kinbridge.notice.WhyView.Institution;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;
import org.kinbridge.wording.Wording.Said;

/** Explains to somebody who was told of an event why she was, and which institutions were told or not, and why. */
@ApplicationScoped
class WhyReading {

    private final Notices notices;
    private final NoticeReading reading;
    private final Decisions decisions;
    private final Backlog backlog;
    private final InstitutionKeeping institutions;
    private final People people;
    private final Wording wording;

    WhyReading(
            Notices notices,
            NoticeReading reading,
            Decisions decisions,
            Backlog backlog,
            InstitutionKeeping institutions,
            People people,
            Wording wording) {
        this.notices = notices;
        this.reading = reading;
        this.decisions = decisions;
        this.backlog = backlog;
        this.institutions = institutions;
        this.people = people;
        this.wording = wording;
    }

    @Transactional
    WhyView why(PersonId reader, NoticeId id) {
        Notice notice = notices.of(new Reader.OnePerson(reader), id).orElseThrow(Problem::notFound);
        Profile her = people.get(reader);
        List<Institution> told = decisions.about(notice.source(), reader).stream()
                .map(decision -> institution(decision, notice.source(), her))
                .toList();
        Said you = you(reading.told(notice), reader, her.languages());
        return new WhyView(id, you.language(), you.text(), told);
    }

    private Said you(ToPerson told, PersonId reader, List<String> languages) {
        return switch (told) {
            case ToPerson.ChildAttendance attendance ->
                wording.say(languages, Text.WHY_YOU_DECIDE, Map.of("child", name(attendance.child())));
            case ToPerson.ChildExplained explained ->
                wording.say(languages, Text.WHY_YOU_DECIDE, Map.of("child", name(explained.child())));
            case ToPerson.CallMissed missed ->
                missed.hers().equals(reader)
                        ? wording.say(languages, Text.WHY_YOU_CALL, Map.of("other", name(missed.other())))
                        : wording.say(languages, Text.WHY_YOU_CARE, Map.of("child", name(missed.hers())));
            case ToPerson.ClockChanges changes ->
                changes.hers().equals(reader)
                        ? wording.say(languages, Text.WHY_YOU_CALL, Map.of("other", name(changes.other())))
                        : wording.say(languages, Text.WHY_YOU_CARE, Map.of("child", name(changes.hers())));
            case ToPerson.ContactLapsed lapsed -> lapsed(lapsed, reader, languages);
            case ToPerson.CarePlanTold plan ->
                wording.say(languages, Text.WHY_YOU_DECIDE, Map.of("child", name(plan.child())));
            case ToPerson.ComesOfAge grown ->
                grown.child().equals(reader)
                        ? wording.say(languages, Text.WHY_YOU_YOURSELF, Map.of())
                        : wording.say(languages, Text.WHY_YOU_TOGETHER, Map.of("child", name(grown.child())));
            case ToPerson.AssentAsked asked -> wording.say(languages, Text.WHY_YOU_YOURSELF, Map.of());
            case ToPerson.Registered registered ->
                wording.say(languages, Text.WHY_YOU_REGISTERED, Map.of("post", registered.post()));
        };
    }

    private Said lapsed(ToPerson.ContactLapsed lapsed, PersonId reader, List<String> languages) {
        if (lapsed.one().equals(reader)) {
            return wording.say(languages, Text.WHY_YOU_CALL, Map.of("other", name(lapsed.other())));
        }
        return lapsed.other().equals(reader)
                ? wording.say(languages, Text.WHY_YOU_CALL, Map.of("other", name(lapsed.one())))
                : wording.say(languages, Text.WHY_YOU_CARE, Map.of("child", name(lapsed.other())));
    }

    private Institution institution(Decision decision, EventId event, Profile her) {
        Known known = institutions.get(decision.institution());
        boolean told = decision.withheld() == null;
        String because = because(decision, known, her);
        return new Institution(
                known.id(),
                known.name(),
                known.kind(),
                told,
                told && isHeldBack(known, event) ? because + " " + held(known, her) : because);
    }

    private boolean isHeldBack(Known known, EventId event) {
        return notices.of(known.id(), event).stream().map(Notice::id).anyMatch(backlog::isHeldBack);
    }

    private String held(Known known, Profile her) {
        return wording.say(her.languages(), Text.WHY_HELD, Map.of("institution", known.name()))
                .text();
    }

    private String because(Decision decision, Known known, Profile her) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("institution", known.name());
        arguments.put("fact", fact(decision.fact()));
        LocalDate until = decision.until();
        if (until != null && decision.withheld() == null) {
            arguments.put("until", until);
        }
        if (decision.withheld() == Withheld.Reason.GRANT_ENDED) {
            arguments.put("day", ended(decision, her));
        }
        return wording.say(her.languages(), sentence(decision), arguments).text();
    }

    /** On her clock; a grant whose last day is over may not have been put away yet. */
    private static LocalDate ended(Decision decision, Profile her) {
        Instant at = decision.endedAt();
        return at == null ? Objects.requireNonNull(decision.until()) : her.today(at);
    }

    private static Text sentence(Decision decision) {
        return switch (decision.withheld()) {
            case null -> decision.until() == null ? Text.WHY_TOLD_NO_END : Text.WHY_TOLD;
            case NO_SUBSCRIPTION -> Text.WHY_NOT_SUBSCRIBED;
            case PAUSED -> Text.WHY_PAUSED;
            case NO_GRANT -> Text.WHY_NO_GRANT;
            case GRANT_ENDED -> Text.WHY_GRANT_ENDED;
            case NO_AGREEMENT -> Text.WHY_NO_AGREEMENT;
        };
    }

    private static Text fact(FactType fact) {
        return switch (fact) {
            case ATTENDANCE_RECORDED -> Text.FACT_ATTENDANCE_RECORDED;
            case ATTENDANCE_EXPLAINED -> Text.FACT_ATTENDANCE_EXPLAINED;
            case WORKER_REGISTERED -> Text.FACT_WORKER_REGISTERED;
            case CALL_MISSED -> Text.FACT_CALL_MISSED;
            case CONTACT_LAPSED -> Text.FACT_CONTACT_LAPSED;
            case CARE_PLAN_MADE, CARE_PLAN_SIGNED, CARE_PLAN_END_NEARED, CARE_PLAN_EXPIRED, CARE_PLAN_ENDED ->
                Text.FACT_CARE_PLAN;
            case CLOCK_CHANGE_NEARED -> Text.FACT_CLOCK_CHANGE;
            case MEMBER_COMES_OF_AGE -> Text.FACT_MEMBER_COMES_OF_AGE;
            case ASSENT_ASKED -> Text.FACT_ASSENT_ASKED_ANEW;
            case GRANT_ENDED, TEST -> Text.FACT_GRANT_ENDED;
        };
    }

    private String name(PersonId person) {
        return people.get(person).name();
    }
}
