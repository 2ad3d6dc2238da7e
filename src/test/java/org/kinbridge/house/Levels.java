package org.kinbridge.house;

import java.util.List;
import java.util.Set;

/** The rooms and their levels: a room imports rooms of lower levels only, never of its own. */
final class Levels {

    static final List<Set<String>> ROOMS = List.of(
            Set.of("id", "problem", "wiring"),
            Set.of("event", "caller", "recurrence", "availability", "holiday", "vault", "wording"),
            Set.of("web", "outbox", "inbox", "due", "telling", "channel", "token", "icalendar", "engagement"),
            Set.of("person", "policy", "live", "deadletter", "familykey"),
            Set.of("institution", "family"),
            Set.of(
                    "childclaim",
                    "session",
                    "client",
                    "onetimecode",
                    "consent",
                    "disclosure",
                    "readlog",
                    "profile",
                    "timetable"),
            Set.of("pin", "provider", "passkey", "introduction", "roster", "careplan", "agreement"),
            Set.of("contactpoint", "pairing", "call", "message", "crossing"),
            Set.of("signin", "series", "hold", "tzdata", "school", "consulate", "assistance", "rhythm"),
            Set.of("clockchange", "window"),
            Set.of("notice", "page", "webhook", "protection", "calendar"),
            Set.of("familynotice", "schoolnotice", "consularnotice", "outlet", "trial"),
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
