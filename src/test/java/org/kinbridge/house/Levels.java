package org.kinbridge.house;

import java.util.List;
import java.util.Set;

/** The rooms and their levels: a room imports rooms of lower levels only, never of its own. */
final class Levels {

    static final List<Set<String>> ROOMS = List.of(
            Set.of("id", "problem", "wiring"),
            Set.of("event", "caller", "recurrence", "vault", "wording"),
            Set.of("web", "outbox", "inbox", "due", "telling", "channel", "token", "icalendar"),
            Set.of("person", "policy", "live"),
            Set.of("institution", "family"),
            Set.of("childclaim", "session", "client", "onetimecode", "consent", "disclosure", "readlog"),
            Set.of("pin", "provider", "introduction", "availability", "careplan"),
            Set.of("contactpoint", "pairing", "call", "message"),
            Set.of("signin", "series", "school", "consulate", "assistance", "rhythm", "page"),
            Set.of("notice", "webhook", "calendar"),
            Set.of("familynotice", "schoolnotice", "consularnotice"),
            Set.of("demo"));

    private Levels() {}

    static int of(String room) {
        for (int level = 0; level < ROOMS.size(); level++) {
            if (ROOMS.get(level).contains(room)) {
                return level;
            }
        }
        throw new AssertionError("the room " + room + " stands on no level");
    }
}
