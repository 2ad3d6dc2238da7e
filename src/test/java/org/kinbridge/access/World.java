package org.kinbridge.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinbridge.id.NewId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Maria's family with everybody who may ask about it and every record they may ask for; each made when it is first named. */
final class World {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<Who, Somebody> callers = new EnumMap<>(Who.class);
    private final Map<String, String> records = new HashMap<>();
    private final Records made = new Records(this);
    private final boolean closed;
    private Household home = new Household(nobody(), nobody(), nobody(), "", "", "", "", "");

    private World(boolean closed) {
        this.closed = closed;
    }

    /** Where this caller asks. */
    static World of(Who who) {
        return new World(who == Who.CLOSED);
    }

    /** The household, found when it is first needed; in a closed world Ana has taken her assent back since. */
    Household home() {
        if (home.family().isEmpty()) {
            home = Household.found().open();
            if (closed) {
                made.whatNeedsAnOpenContact().forEach(this::record);
                home.ana()
                        .asks()
                        .delete("/v1/family-links/" + home.link() + "/assent")
                        .then()
                        .statusCode(200);
            }
        }
        return home;
    }

    Somebody caller(Who who) {
        Somebody known = callers.get(who);
        if (known == null) {
            known = make(who);
            callers.put(who, known);
        }
        return known;
    }

    private Somebody make(Who who) {
        return switch (who) {
            case NOBODY -> nobody();
            case STRANGER -> Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
            case OTHER_PARENT -> otherParent();
            case FORMER -> former();
            case ABROAD, CLOSED -> home().maria();
            case CAREGIVER -> home().ben();
            case CHILD -> home().ana();
            case SIBLING -> sibling();
            case ELDER -> elder();
            case SCHOOL, OTHER_SCHOOL, POST, OTHER_POST, OPERATOR -> Places.software(who);
            case OFFICER -> Institutions.officerOf(Places.software(Who.POST).id());
            case OTHER_OFFICER ->
                Institutions.officerOf(Places.software(Who.OTHER_POST).id());
            case DUTY_OFFICER ->
                Institutions.dutyOfficerOf(Places.software(Who.POST).id());
            case OTHER_DUTY_OFFICER ->
                Institutions.dutyOfficerOf(Places.software(Who.OTHER_POST).id());
        };
    }

    private static Somebody nobody() {
        return new Somebody("", "");
    }

    private static Somebody otherParent() {
        Somebody luz = Somebody.withPhone(Numbers.saudi(), "Luz", "1985-05-05", "Asia/Riyadh", "SA");
        luz.posts("/v1/families", Map.of("name", "Reyes", "role", "PARENT_ABROAD"), 201);
        return luz;
    }

    private Somebody sibling() {
        String members = "/v1/families/" + home().family() + "/members";
        Map<String, Object> jun = Somebody.profile("Jun", "2012-03-04", "Asia/Manila", "PH");
        String id = home.maria()
                .posts(members, Map.of("profile", jun, "phone", home.benNumber()), 201)
                .getString("person");
        home.maria()
                .asks()
                .body(Map.of("pin", Household.PIN))
                .put(members + "/" + id + "/first-pin")
                .then()
                .statusCode(204);
        String token = Somebody.byPin(home.benNumber(), "Jun", Household.PIN).path("accessToken");
        return new Somebody(id, token);
    }

    private Somebody former() {
        Somebody joy = Somebody.withPhone(Numbers.philippine(), "Tita Joy", "1988-08-08", "Asia/Manila", "PH");
        String family = "/v1/families/" + home().family();
        Map<String, String> asked = Map.of("role", "CAREGIVER");
        joy.posts(
                "/v1/memberships",
                Map.of(
                        "code",
                        home.ben().posts(family + "/invitations", asked, 201).getString("code")),
                201);
        joy.posts(family + "/members/" + joy.id() + "/ending", Map.of(), 200);
        return joy;
    }

    private Somebody elder() {
        Somebody fe = Somebody.withPhone(Numbers.italian(), "Lola Fe", "1950-01-01", "Europe/Rome", "IT");
        fe.posts("/v1/memberships", Map.of("code", record("elderCode")), 201);
        return fe;
    }

    /** The record's id, or whatever else names it. */
    String record(String name) {
        String known = records.get(name);
        if (known == null || Records.ONCE.contains(name)) {
            known = made.make(name);
            records.put(name, known);
        }
        return known;
    }

    /** The records of this template are made anew when they are named next. */
    void forget(String template) {
        PLACE.matcher(template)
                .results()
                .map(place -> named(place.group(1)))
                .filter(name -> !Records.OF_PEOPLE.contains(name))
                .forEach(records::remove);
    }

    /** The template about these records. */
    String filled(String template) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(record(named(place.group(1)))));
    }

    /** The template about records that do not exist, in the same form. */
    String filledWithNothing(String template) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(nothingLike(named(place.group(1)))));
    }

    private static String named(@org.jspecify.annotations.Nullable String group) {
        return Objects.requireNonNull(group);
    }

    private String nothingLike(String name) {
        String there = record(name);
        if (Records.WORDS.contains(name)) {
            return there;
        }
        return there.length() == NewId.next().toString().length()
                ? NewId.next().toString()
                : there.replaceAll("[A-Za-z0-9]", "Z");
    }

    /** What this list shows first, once it shows anything. */
    static String firstOf(Somebody reader, String list) {
        await().atMost(SOON).until(() -> !reader.reads(list).getList("items").isEmpty());
        return reader.reads(list).getString("items[0].id");
    }
}
