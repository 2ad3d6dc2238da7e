package org.kinbridge.calendar;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.Profile;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/**
 * What is said in one reader's calendar, in her language.
 *
 * @param named those whom she wants to be named; nobody else is
 */
record Phrases(Wording wording, List<String> languages, Map<PersonId, Profile> named) {

    String name() {
        return say(Text.CALENDAR_NAME, Map.of());
    }

    /** What a call with somebody is called. */
    String call(PersonId other) {
        Profile known = named.get(other);
        return known == null
                ? say(Text.CALENDAR_CALL, Map.of())
                : say(Text.CALENDAR_CALL_WITH, Map.of("other", known.name()));
    }

    /** What the clocks do to it; null on almost every day. */
    @Nullable
    String note(Slot slot) {
        if (slot.shifted()) {
            return say(Text.CALENDAR_SHIFTED, Map.of());
        }
        return slot.doubled() ? say(Text.CALENDAR_DOUBLED, Map.of()) : null;
    }

    private String say(Text text, Map<String, String> arguments) {
        return wording.say(languages, text, arguments).text();
    }
}
