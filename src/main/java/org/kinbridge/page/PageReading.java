package org.kinbridge.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinbridge.call.CallReading;
import org.kinbridge.call.UpcomingCall;
import org.kinbridge.clockchange.ClockChangeReading;
import org.kinbridge.clockchange.ClockChangeText;
import org.kinbridge.clockchange.KnownClockChange;
import org.kinbridge.clockchange.Shift;
import org.kinbridge.consent.OwnLink;
import org.kinbridge.consent.OwnWord;
import org.kinbridge.id.PersonId;
import org.kinbridge.page.PageView.Doing;
import org.kinbridge.page.PageView.Kind;
import org.kinbridge.page.PageView.Line;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.web.WallTime;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;
import org.kinbridge.wording.Wording.Said;

/** Puts a person's page together. */
@ApplicationScoped
class PageReading {

    private static final int CALLS = 3;

    private final People people;
    private final CallReading calls;
    private final ClockChangeReading clockChanges;
    private final OwnWord words;
    private final Wording wording;
    private final HouseClock clock;

    PageReading(
            People people,
            CallReading calls,
            ClockChangeReading clockChanges,
            OwnWord words,
            Wording wording,
            HouseClock clock) {
        this.people = people;
        this.calls = calls;
        this.clockChanges = clockChanges;
        this.words = words;
        this.wording = wording;
        this.clock = clock;
    }

    @Transactional
    PageView of(PersonId reader) {
        Profile her = people.get(reader);
        Said hello = wording.say(her.languages(), Text.PAGE_HELLO, Map.of("name", her.name()));
        List<Line> lines = new ArrayList<>(callLines(her));
        clockChanges.ahead(reader).forEach(change -> lines.add(line(change, her)));
        words.of(reader).forEach(link -> lines.addAll(linkLines(link, her)));
        return new PageView(hello.language(), hello.text(), lines);
    }

    private List<Line> callLines(Profile her) {
        List<UpcomingCall> upcoming = calls.upcoming(her.id(), CALLS);
        if (upcoming.isEmpty()) {
            String none =
                    wording.say(her.languages(), Text.PAGE_NO_CALL, Map.of()).text();
            return List.of(new Line(Kind.NO_CALL, none, null, null, null, null, null, null));
        }
        return upcoming.stream().map(call -> line(call, her)).toList();
    }

    private Line line(UpcomingCall call, Profile her) {
        Profile other = people.get(call.other());
        Kind kind = kind(call);
        Map<String, Object> arguments = kind == Kind.CALL_NOW
                ? Map.of("other", other.name())
                : Map.of("other", other.name(), "yours", call.startsAt().atZone(her.zone()));
        return new Line(
                kind,
                wording.say(her.languages(), text(kind), arguments).text(),
                call.other(),
                call.id(),
                call.link(),
                WallTime.of(call.startsAt(), her.zone(), other.zone()),
                WallTime.of(call.startsAt(), other.zone(), her.zone()),
                doing(kind, call));
    }

    private Line line(KnownClockChange change, Profile her) {
        Profile other = people.get(change.other());
        Shift first = change.shifts().getFirst();
        return new Line(
                Kind.CLOCK_CHANGE,
                new ClockChangeText(first, other.name())
                        .plain(wording, her, other.zone())
                        .text(),
                change.other(),
                null,
                change.link(),
                WallTime.of(first.after(), her.zone(), other.zone()),
                WallTime.of(first.after(), other.zone(), her.zone()),
                null);
    }

    private Kind kind(UpcomingCall call) {
        Instant now = clock.instant();
        if (call.running() || (!call.startsAt().isAfter(now) && !call.waits())) {
            return Kind.CALL_NOW;
        }
        return call.confirmed() ? Kind.CALL_CONFIRMED : Kind.CALL_PROPOSED;
    }

    private static Text text(Kind kind) {
        return switch (kind) {
            case CLOCK_CHANGE -> Text.CLOCK_CHANGE_STAYS;
            case CALL_NOW -> Text.PAGE_CALL_NOW;
            case CALL_CONFIRMED -> Text.PAGE_CALL_CONFIRMED;
            case CALL_PROPOSED -> Text.PAGE_CALL_PROPOSED;
            case NO_CALL -> Text.PAGE_NO_CALL;
            case ASSENT_ASKED -> Text.PAGE_ASSENT_ASKED;
            case ASSENT_GIVEN -> Text.PAGE_ASSENT_GIVEN;
            case STOPPED -> Text.PAGE_STOPPED;
            case PAUSED -> Text.PAGE_PAUSED;
        };
    }

    private static @org.jspecify.annotations.Nullable Doing doing(Kind kind, UpcomingCall call) {
        String path = "/v1/scheduled-calls/" + call.id();
        if (kind == Kind.CALL_NOW) {
            return new Doing(null, "POST", path + "/joining");
        }
        return kind == Kind.CALL_PROPOSED && call.asksHer() ? new Doing(null, "POST", path + "/confirmation") : null;
    }

    /** What she herself said of a link; nothing where she has nothing to say. */
    private List<Line> linkLines(OwnLink link, Profile her) {
        String path = "/v1/family-links/" + link.link();
        if (link.ended()) {
            return List.of();
        }
        if (link.paused()) {
            return List.of(line(
                    Kind.PAUSED,
                    link,
                    her,
                    new Doing(say(Text.PAGE_PAUSED_UNDO, link, her), "DELETE", path + "/pause")));
        }
        LocalDate wanted = link.wantedUntil();
        return wanted == null ? said(link, her, path + "/assent") : List.of(wanted(link, her, wanted), no(link, her));
    }

    private List<Line> said(OwnLink link, Profile her, String assent) {
        return switch (link.assent()) {
            case NOT_ASKED -> List.of();
            case ASKED -> List.of(line(Kind.ASSENT_ASKED, link, her, new Doing(null, "POST", assent)));
            case GIVEN -> List.of(line(Kind.ASSENT_GIVEN, link, her, new Doing(null, "DELETE", assent)));
            case TAKEN_BACK ->
                List.of(line(
                        Kind.STOPPED, link, her, new Doing(say(Text.PAGE_STOPPED_UNDO, link, her), "POST", assent)));
        };
    }

    /** She is asked while the contact goes on: yes and no stand one below the other. */
    private Line wanted(OwnLink link, Profile her, LocalDate until) {
        Text text = link.assent() == OwnLink.Said.GIVEN ? Text.ASSENT_ASKED_ANEW : Text.ASSENT_ASKED_FIRST;
        String other = people.get(link.other()).name();
        return new Line(
                Kind.ASSENT_ASKED,
                wording.say(her.languages(), text, Map.of("other", other, "day", until))
                        .text(),
                link.other(),
                null,
                link.link(),
                null,
                null,
                new Doing(null, "POST", "/v1/family-links/" + link.link() + "/assent"));
    }

    private Line no(OwnLink link, Profile her) {
        boolean given = link.assent() == OwnLink.Said.GIVEN;
        return new Line(
                given ? Kind.ASSENT_GIVEN : Kind.ASSENT_ASKED,
                say(given ? Text.PAGE_ASSENT_GIVEN : Text.PAGE_ASSENT_NO, link, her),
                link.other(),
                null,
                link.link(),
                null,
                null,
                new Doing(null, "DELETE", "/v1/family-links/" + link.link() + "/assent"));
    }

    private Line line(Kind kind, OwnLink link, Profile her, Doing doing) {
        return new Line(kind, say(text(kind), link, her), link.other(), null, link.link(), null, null, doing);
    }

    private String say(Text text, OwnLink link, Profile her) {
        String other = people.get(link.other()).name();
        return wording.say(her.languages(), text, Map.of("other", other)).text();
    }
}
