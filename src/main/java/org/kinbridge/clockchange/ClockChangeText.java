package org.kinbridge.clockchange;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kinbridge.person.Profile;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;
import org.kinbridge.wording.Wording.Said;

/** Says what a change of clocks does to a repeated call with somebody of this name. */
public record ClockChangeText(Shift shift, String other) {

    /** To a child, and on a page: her own time, and whether it becomes another. */
    public Said plain(Wording wording, Profile her, ZoneId theirs) {
        boolean stays = hour(her.zone(), true).equals(hour(her.zone(), false));
        return stays
                ? wording.say(
                        her.languages(),
                        Text.CLOCK_CHANGE_STAYS,
                        Map.of(
                                "other", other,
                                "yours", shift.after().atZone(her.zone()),
                                "theirs", shift.after().atZone(theirs)))
                : wording.say(
                        her.languages(),
                        Text.CLOCK_CHANGE_MOVES,
                        Map.of(
                                "other", other,
                                "yours", shift.after().atZone(her.zone()),
                                "yoursBefore", shift.before().atZone(her.zone())));
    }

    private LocalTime hour(ZoneId zone, boolean before) {
        return LocalTime.ofInstant(before ? shift.before() : shift.after(), zone);
    }

    /** To an adult: old and new time, on both clocks. */
    public Said full(Wording wording, List<String> languages, ZoneId hers, ZoneId theirs) {
        return wording.say(
                languages,
                Text.CLOCK_CHANGE,
                Map.of(
                        "other", other,
                        "yours", shift.after().atZone(hers),
                        "yoursBefore", shift.before().atZone(hers),
                        "theirs", shift.after().atZone(theirs),
                        "theirsBefore", shift.before().atZone(theirs)));
    }
}
